// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.search.Explanation;
import io.github.fihrist.search.Explanation.Contribution;
import io.github.fihrist.search.Explanation.Occurrence;
import io.github.fihrist.search.RankingOptions;
import io.github.fihrist.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code explain}: why an article is where it is among the hits of a query. */
@Command(
    name = "explain",
    header = "Explain the score of an article for a query.",
    description = {
      "%nEvery line is a part of the score: its share, the word of the query, why it matches, and"
          + " the words of the article that do, with how often there are any.%n"
    })
final class ExplainVerb implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private RankingArguments ranking;

  @Option(names = "--id", required = true, paramLabel = "ID", description = "The article.")
  private String id = "";

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What was looked for.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(names = "--lucene", description = "Lucene's own explanation too.")
  private boolean lucene;

  ExplainVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    RankingOptions options = Values.checked(spec, ranking::options);
    SearchRequest request = SearchRequest.builder(String.join(" ", words)).ranking(options).build();
    try (ArticleIndex articles = ArticleIndex.open(index.dir())) {
      Optional<Explanation> explanation = articles.explain(id, request);
      if (explanation.isEmpty()) {
        streams.err().print("fihrist: no article has the id '" + id + "'\n");
        return Main.FAILED;
      }
      if (json) {
        JsonOutput.print(streams.out(), fields -> write(fields, explanation.get()));
      } else {
        streams.out().print(text(explanation.get()));
      }
    }
    return Main.DONE;
  }

  private String text(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    text.append(
        explanation.matches()
            ? "%.4f  %s\n".formatted(explanation.score(), explanation.query())
            : "not found by: " + explanation.query() + "\n");
    explanation.contributions().forEach(part -> text.append(line(part)).append('\n'));
    if (!explanation.missing().isEmpty()) {
      text.append("nothing for: ").append(String.join(", ", explanation.missing())).append('\n');
    }
    if (lucene) {
      text.append('\n').append(explanation.lucene().strip()).append('\n');
    }
    return text.toString();
  }

  private static String line(Contribution part) {
    String places =
        part.occurrences().stream()
            .map(place -> place.written() + (place.inTitle() ? " (title)" : ""))
            .distinct()
            .collect(Collectors.joining(", "));
    String word = part.queryWord().isEmpty() ? "" : part.queryWord() + ": ";
    String where = part.times() == 0 ? "" : ": %s, %d times".formatted(places, part.times());
    return "  %.4f  %s%s%s".formatted(part.score(), word, part.reason().inWords(), where);
  }

  private void write(JsonGenerator out, Explanation explanation) {
    out.writeStringProperty("id", explanation.id());
    out.writeStringProperty("query", explanation.query());
    out.writeBooleanProperty("matches", explanation.matches());
    out.writeNumberProperty("score", explanation.score());
    out.writeArrayPropertyStart("contributions");
    explanation.contributions().forEach(part -> write(out, part));
    out.writeEndArray();
    out.writeArrayPropertyStart("missing");
    explanation.missing().forEach(out::writeString);
    out.writeEndArray();
    if (lucene) {
      out.writeStringProperty("lucene", explanation.lucene());
    }
  }

  private static void write(JsonGenerator out, Contribution part) {
    out.writeStartObject();
    out.writeStringProperty("queryWord", part.queryWord());
    out.writeStringProperty("reason", Values.name(part.reason()));
    out.writeNumberProperty("weight", part.weight());
    out.writeNumberProperty("score", part.score());
    out.writeNumberProperty("times", part.times());
    out.writeArrayPropertyStart("occurrences");
    for (Occurrence place : part.occurrences()) {
      out.writeStartObject();
      out.writeBooleanProperty("inTitle", place.inTitle());
      out.writeStringProperty("written", place.written());
      out.writeNumberProperty("start", place.start());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
