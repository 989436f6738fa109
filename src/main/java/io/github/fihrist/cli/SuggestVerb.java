// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.highlight.MarkedText;
import io.github.fihrist.highlight.MatchKind;
import io.github.fihrist.highlight.Span;
import io.github.fihrist.suggest.Completion;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code suggest}: the beginning of a query to whole queries. */
@Command(
    name = "suggest",
    header = "Complete the beginning of a query.",
    description =
        "%nOne completion a line, the best first: words, phrases and headlines of the articles.%n")
final class SuggestVerb implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "PREFIX", arity = "1..*", description = "What was typed so far.")
  private List<String> words = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "The most completions; ${DEFAULT-VALUE} if not given.")
  private int limit;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  SuggestVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Completion> completions;
    try (ArticleIndex articles = ArticleIndex.open(index.dir())) {
      completions = completions(articles);
    }
    if (json) {
      JsonOutput.print(streams.out(), out -> write(out, completions));
    } else {
      completions.forEach(completion -> streams.out().print(text(completion) + "\n"));
    }
    return Main.DONE;
  }

  private List<Completion> completions(ArticleIndex articles) throws IOException {
    try {
      return articles.suggest(prefix(), limit);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private String prefix() {
    return String.join(" ", words);
  }

  private String text(Completion completion) {
    return streams.outIsTerminal()
        ? new MarkedText(completion.text(), marks(completion)).toAnsi()
        : completion.text();
  }

  private List<Span> marks(Completion completion) {
    return completion.markStart() == completion.markEnd()
        ? List.of()
        : List.of(
            new Span(completion.markStart(), completion.markEnd(), prefix(), MatchKind.PREFIX));
  }

  private void write(JsonGenerator out, List<Completion> completions) {
    out.writeStringProperty("prefix", prefix());
    out.writeArrayPropertyStart("completions");
    for (Completion completion : completions) {
      out.writeStartObject();
      out.writeStringProperty("text", completion.text());
      HitJson.writeMarks(out, "marks", marks(completion));
      out.writeNumberProperty("articles", completion.articles());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
