// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.evaluate.Topic;
import io.github.fihrist.index.CheckReport;
import io.github.fihrist.index.IndexCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code check}: whether an index is whole. */
@Command(
    name = "check",
    header = "Check whether an index is whole.",
    description =
        "%nReads all of it. Every problem is a line on standard error; exit code 1 then. With"
            + " --snippets it searches as well: marks must stand on whole words and on at least one"
            + " where any matched, and all text must be the articles', escaped in HTML.%n")
final class CheckVerb implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexOption index;

  @Option(
      names = "--snippets",
      paramLabel = "FILE",
      description = "Check what is shown of the hits of these queries, lines of 'qid TAB text'.")
  private Optional<Path> queries = Optional.empty();

  @Option(names = "--json", description = "The result as one JSON object.")
  private boolean json;

  CheckVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Topic> topics = queries.isPresent() ? Topic.read(queries.get()) : List.of();
    CheckReport report = IndexCheck.check(index.dir(), TextAnalysis.standard());
    report.problems().forEach(this::complain);
    Optional<SnippetCheck> snippets =
        queries.isPresent() && report.isClean() ? Optional.of(snippets(topics)) : Optional.empty();
    snippets.ifPresent(check -> check.problems().forEach(this::complain));
    if (json) {
      JsonOutput.print(streams.out(), fields -> write(fields, report, snippets));
    } else if (report.isClean()) {
      streams
          .out()
          .printf("whole: %d articles, generation %s\n", report.articles(), report.generation());
      snippets.ifPresent(this::print);
    }
    boolean isGood = report.isClean() && snippets.stream().allMatch(c -> c.problems().isEmpty());
    return isGood ? Main.DONE : Main.FAILED;
  }

  private SnippetCheck snippets(List<Topic> topics) throws IOException {
    try (ArticleIndex articles = ArticleIndex.open(index.dir())) {
      SnippetCheck check = new SnippetCheck(articles);
      for (Topic topic : topics) {
        check.check(topic.text());
      }
      return check;
    }
  }

  private void complain(String problem) {
    streams.err().print("fihrist: " + problem + "\n");
  }

  private void print(SnippetCheck check) {
    streams
        .out()
        .printf(
            "snippets: %d queries, %d hits, %d of them with marks, %d problems\n",
            check.queries(), check.hits(), check.markedHits(), check.problems().size());
  }

  private static void write(
      JsonGenerator json, CheckReport report, Optional<SnippetCheck> snippets) {
    json.writeStringProperty("generation", report.generation());
    json.writeNumberProperty("articles", report.articles());
    json.writeBooleanProperty("clean", report.isClean());
    json.writeArrayPropertyStart("problems");
    report.problems().forEach(json::writeString);
    json.writeEndArray();
    snippets.ifPresent(
        check -> {
          json.writeObjectPropertyStart("snippets");
          json.writeNumberProperty("queries", check.queries());
          json.writeNumberProperty("hits", check.hits());
          json.writeNumberProperty("hitsWithMarks", check.markedHits());
          json.writeArrayPropertyStart("problems");
          check.problems().forEach(json::writeString);
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
