// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.search.Cursor;
import io.github.fihrist.search.Facet;
import io.github.fihrist.search.SearchRequest;
import io.github.fihrist.search.SearchResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: a query to ranked articles. */
@Command(
    name = "search",
    header = "Search an index.",
    description =
        "%nFilters that are given more than once are alternatives; different filters must all"
            + " match.%n")
final class SearchVerb implements Callable<Integer> {

  /** How hits are printed. */
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  /** Whether marks are coloured in text. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private FilterOptions filters;
  @Mixin private RankingArguments ranking;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What to look for; may be left out with --like and --like-text.")
  private List<String> words = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "The most hits; ${DEFAULT-VALUE} if not given.")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many hits to leave out first.")
  private int offset;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "Go on where an earlier result's 'next' says.")
  private Optional<String> after = Optional.empty();

  @Option(
      names = "--facet",
      paramLabel = "NAME",
      split = ",",
      description =
          "Count the values of source, author, category, tag, year, month or attribute.NAME in"
              + " the whole result; several between commas.")
  private List<String> facets = List.of();

  @Option(
      names = "--facet-values",
      paramLabel = "N",
      defaultValue = "10",
      description = "The most values of a facet; ${DEFAULT-VALUE} if not given.")
  private int facetValues;

  @Option(
      names = "--like",
      paramLabel = "ID",
      description = "Articles similar to this one, of those that the query and filters leave.")
  private Optional<String> like = Optional.empty();

  @Option(
      names = "--time-limit",
      paramLabel = "MS",
      description = "After so many milliseconds give what was found by then; 10000 if not given.")
  private Optional<Long> timeLimitMillis = Optional.empty();

  @Option(
      names = "--like-text",
      paramLabel = "TEXT",
      description = "Articles similar to this text, of those that the query and filters leave.")
  private Optional<String> likeText = Optional.empty();

  @Option(names = "--exact-total", description = "Count all that match, however many.")
  private boolean exactTotal;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or html; ${DEFAULT-VALUE} if not given.")
  private Format format = Format.TEXT;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Marks in colour: auto (on a terminal), always (for a pager, 'less -R') or never; text"
              + " without colours has no marks.")
  private Color color = Color.AUTO;

  SearchVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (like.isPresent() && likeText.isPresent()) {
      throw new ParameterException(spec.commandLine(), "give --like or --like-text, not both");
    }
    if (words.isEmpty() && like.isEmpty() && likeText.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "missing required parameter: 'QUERY'");
    }
    String query = words.isEmpty() ? "*" : String.join(" ", words);
    SearchRequest request = Values.checked(spec, () -> request(query));
    try (ArticleIndex articles = ArticleIndex.open(index.dir())) {
      if (like.isPresent()) {
        Optional<SearchResult> similar =
            Values.answered(spec, () -> articles.moreLikeThis(like.get(), request));
        if (similar.isEmpty()) {
          streams.err().print("fihrist: no article has the id '" + like.get() + "'\n");
          return Main.FAILED;
        }
        print(query, similar.get());
      } else if (likeText.isPresent()) {
        print(query, Values.answered(spec, () -> articles.moreLikeText(likeText.get(), request)));
      } else {
        print(query, Values.answered(spec, () -> articles.search(request)));
      }
    }
    return Main.DONE;
  }

  private SearchRequest request(String query) {
    var builder = filters.addTo(SearchRequest.builder(query)).limit(limit).offset(offset);
    facets.forEach(name -> builder.facet(new Facet(name), facetValues));
    timeLimitMillis.map(Duration::ofMillis).ifPresent(builder::timeLimit);
    after.map(Cursor::parse).ifPresent(builder::after);
    return (exactTotal ? builder.exactTotal() : builder).ranking(ranking.options()).build();
  }

  private void print(String query, SearchResult result) {
    result.notes().forEach(note -> streams.err().print("fihrist: " + note.message() + "\n"));
    switch (format) {
      case TEXT -> new HitText(streams, isColoured()).print(result);
      case JSON -> JsonOutput.print(streams.out(), json -> HitJson.write(json, query, result));
      case HTML -> streams.out().print(HitHtml.of(result));
    }
  }

  private boolean isColoured() {
    return switch (color) {
      case AUTO -> streams.outIsTerminal();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }
}
