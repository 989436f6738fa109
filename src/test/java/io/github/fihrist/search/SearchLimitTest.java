// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.query.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search does not take, whatever is asked. */
class SearchLimitTest {
  /** Reading it alone takes longer than a millisecond. */
  private static final String LONG_QUERY =
      IntStream.range(0, 1500)
          .mapToObj(i -> "كلمة" + i)
          .collect(Collectors.joining(" ", "كتاب ", ""));

  @TempDir Path dir;

  private TestIndex index() throws IOException {
    return TestIndex.of(
        dir, Article.of("1", "عنوان", "كتاب"), Article.of("2", "ك".repeat(20_000), "قلم"));
  }

  @Test
  void aSearchThatTakesTooLongGivesWhatItHasAndSaysSo() throws IOException {
    try (TestIndex index = index()) {
      SearchResult result =
          index.search(
              SearchRequest.builder(LONG_QUERY)
                  .facet(Facet.SOURCE, 5)
                  .timeLimit(Duration.ofMillis(1)));
      assertTrue(result.partial());
      assertFalse(result.totalIsExact());
      assertEquals(
          "the search was stopped after 1 ms: not all articles were looked at;"
              + " not all values were counted; corrections may be missing",
          result.notes().getLast().message());
    }
  }

  @Test
  void aSearchInTimeIsWhole() throws IOException {
    try (TestIndex index = index()) {
      SearchResult result = index.search("كتاب");
      assertFalse(result.partial());
      assertTrue(result.totalIsExact());
      assertEquals(List.of(), result.notes());
    }
  }

  @Test
  void hitsLoadedAfterTheTimeHaveTheBeginningOfTheirTextAndNoMarks() throws IOException {
    try (TestIndex index = index()) {
      SearchResult result =
          index.search(SearchRequest.builder("*").timeLimit(Duration.ofMillis(1)));
      if (result.partial()) {
        result.hits().forEach(hit -> assertFalse(hit.snippet().hasMarks()));
      }
    }
  }

  @Test
  void theTimeHasBounds() {
    checkTime("timeLimit must be in 1 ms..10 minutes: 0 ms", Duration.ZERO);
    checkTime("timeLimit must be in 1 ms..10 minutes: 600001 ms", Duration.ofMillis(600_001));
  }

  private static void checkTime(String message, Duration limit) {
    SearchRequestBuilder request = SearchRequest.builder("").timeLimit(limit);
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, request::build).getMessage());
  }

  /** Each would take a naive search minutes or gigabytes. */
  @Test
  void hostileQueriesEndSoon() throws IOException {
    try (TestIndex index = index()) {
      for (String hostile :
          List.of(
              "\"".repeat(100_000),
              "(".repeat(100_000),
              "ك* ".repeat(500),
              "?*".repeat(5000),
              "كتاب~2 ".repeat(300),
              "\"كتاب قلم\"~50 ".repeat(700),
              "NOT ".repeat(2500),
              "ك".repeat(1_000_000),
              "\u0640".repeat(1_000_000))) {
        SearchResult result =
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> index.search(hostile));
        assertTrue(result.took().toSeconds() < 20);
      }
    }
  }

  @Test
  void whatIsCutOffAQueryIsTold() throws IOException {
    try (TestIndex index = index()) {
      List<String> notes =
          index.search("كتاب ".repeat(3000)).notes().stream().map(Note::message).toList();
      assertTrue(
          notes.contains("the query is longer than 10000 characters: the rest is ignored"),
          notes.toString());
    }
  }
}
