// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.article.Article;
import io.github.fihrist.highlight.MarkedText;
import io.github.fihrist.search.FacetCounts;
import io.github.fihrist.search.Hit;
import io.github.fihrist.search.SearchResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hits for people: rank and title, then source, day and id, then the snippet. */
final class HitText {
  private static final String INDENT = "   ";

  private final Streams streams;
  private final boolean coloured;

  HitText(Streams streams, boolean coloured) {
    this.streams = streams;
    this.coloured = coloured;
  }

  void print(SearchResult result) {
    result.hits().forEach(this::print);
    String total = (result.totalIsExact() ? "" : "more than ") + result.total();
    line(
        result.hits().isEmpty()
            ? (result.total() == 0 ? "no hits" : "no more hits, " + total + " in all")
            : "%d to %d of %s, %d ms"
                .formatted(
                    result.hits().getFirst().rank(),
                    result.hits().getLast().rank(),
                    total,
                    result.took().toMillis()));
    result.suggestion().ifPresent(query -> line("هل تقصد: " + query));
    result.facets().forEach(this::print);
  }

  private void print(FacetCounts counts) {
    String values =
        counts.values().stream()
            .map(
                value -> value.value() + " (" + value.count() + ")" + (value.selected() ? "*" : ""))
            .collect(Collectors.joining(", "));
    int more = counts.distinct() - counts.values().size();
    line(counts.facet() + ": " + values + (more > 0 ? ", and " + more + " more" : ""));
  }

  private void print(Hit hit) {
    line(hit.rank() + ". " + title(hit));
    line(INDENT + about(hit.article()));
    String snippet = coloured ? hit.snippet().toAnsi() : hit.snippet().toPlain();
    if (!snippet.isEmpty()) {
      line(INDENT + snippet);
    }
    line("");
  }

  private String title(Hit hit) {
    String title = hit.article().title();
    if (title == null) {
      return hit.article().id();
    }
    MarkedText marked = new MarkedText(title, hit.titleMarks());
    return coloured ? marked.toAnsi() : marked.toPlain();
  }

  /** Source, day and id, as far as they are there. */
  static String about(Article article) {
    return Stream.of(article.source(), day(article.date()), article.id())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private static @Nullable String day(@Nullable Instant date) {
    return date == null ? null : date.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  // A paragraph's end inside a snippet must not look like the end of the hit.
  private void line(String text) {
    streams.out().print(text.replaceAll("\\s*\\R\\s*", " ") + "\n");
  }
}
