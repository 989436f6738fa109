// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.search.Explanation.Contribution;
import io.github.fihrist.search.Explanation.Occurrence;
import io.github.fihrist.search.Explanation.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  private static final Instant NOW = Instant.parse("2022-01-01T00:00:00Z");

  @TempDir Path dir;

  private static final List<Article> ARTICLES =
      List.of(
          Article.of("1", "معرض الكتاب", "افتتح الوزير معرض الكتاب، وفيه كتب كثيرة وأسعار مخفضة.")
              .withDate(NOW),
          Article.of("2", "كتاب جديد", "صدر كتاب عن المعارض والأسواق في المدينة."),
          Article.of("3", null, "أسعار النفط ترتفع في أسواق المدينة").withSource("أ"),
          Article.of("4", "سوق", "لا شيء هنا"));

  @Test
  void sharesAddUpToTheScore() throws IOException {
    List<SearchRequestBuilder> requests = new ArrayList<>();
    for (String query :
        List.of(
            "معرض الكتاب",
            "في معرض الكتب",
            "«معرض الكتاب» اسعار",
            "«أسعار المعرض» كتاب",
            "كت* سوق~",
            "+كتاب -نفط title:معرض",
            "body:كتاب (مدينة | سوق) وزير",
            "معرض_الكتاب",
            "*",
            "source:أ نفط")) {
      requests.add(SearchRequest.builder(query));
      requests.add(
          SearchRequest.builder(query)
              .ranking(
                  RankingOptions.standard()
                      .withTitle(3)
                      .withProximity(2)
                      .withFreshness(Freshness.of(0.5, Duration.ofDays(9)).asOf(NOW))));
    }
    try (TestIndex index = TestIndex.of(dir, ARTICLES)) {
      int hits = 0;
      for (SearchRequestBuilder request : requests) {
        List<Hit> found = index.search(request).hits();
        for (Hit hit : found) {
          Explanation explanation = explain(index, hit.article().id(), request.build());
          assertTrue(explanation.matches());
          assertEquals(hit.score(), explanation.score(), 1e-4f * hit.score());
          double sum = explanation.contributions().stream().mapToDouble(Contribution::score).sum();
          assertEquals(hit.score(), sum, 2e-3 * hit.score(), explanation.toString());
          assertTrue(
              explanation.contributions().stream().noneMatch(c -> c.reason() == Reason.OTHER),
              explanation.toString());
          hits++;
        }
      }
      assertTrue(hits > 30, "" + hits);
    }
  }

  @Test
  void wordsAreNamedAsTheyAreWritten() throws IOException {
    try (TestIndex index = TestIndex.of(dir, ARTICLES)) {
      Explanation explanation = explain(index, "1", SearchRequest.of("كُتُب اسعار مفقود"));
      Contribution lemma =
          reasons(explanation, Reason.LEMMA).stream()
              .filter(c -> c.queryWord().equals("كُتُب") && c.times() == 3)
              .findFirst()
              .orElseThrow();
      assertEquals(
          List.of("الكتاب", "الكتاب", "كتب"),
          lemma.occurrences().stream().map(Occurrence::written).toList());
      assertEquals(new Occurrence(true, "الكتاب", 5), lemma.occurrences().get(0));
      assertEquals("كتب", only(explanation, Reason.SPELLING).occurrences().get(0).written());
      assertEquals(List.of("مفقود"), explanation.missing());
      assertTrue(explanation.lucene().contains("idf"));
    }
  }

  @Test
  void phrasesPatternsAndNeighboursAreNamed() throws IOException {
    try (TestIndex index = TestIndex.of(dir, ARTICLES)) {
      Explanation phrase = explain(index, "1", SearchRequest.of("«معرض الكتاب» وز*"));
      assertEquals("معرض الكتاب", reasons(phrase, Reason.PHRASE).get(0).queryWord());
      assertTrue(
          explain(index, "1", SearchRequest.of("الوز* نص")).contributions().stream()
              .anyMatch(c -> c.reason() == Reason.PATTERN && c.queryWord().equals("الوز*")));
      Explanation near = explain(index, "1", SearchRequest.of("معرض الكتاب"));
      assertEquals("معرض الكتاب", reasons(near, Reason.NEAR).get(0).queryWord());
      assertEquals(2, reasons(near, Reason.TITLE).size());
    }
  }

  @Test
  void wordsOfAPhraseThatIsNotThereAreNamed() throws IOException {
    try (TestIndex index = TestIndex.of(dir, ARTICLES)) {
      Explanation explanation = explain(index, "1", SearchRequest.of("«كتب الوزراء» معرض"));
      assertTrue(
          reasons(explanation, Reason.LEMMA).stream()
              .anyMatch(c -> c.queryWord().equals("الوزراء")));
      assertTrue(
          reasons(explanation, Reason.SPELLING).stream()
              .anyMatch(c -> c.queryWord().equals("كتب")));
      assertEquals(List.of("كتب الوزراء"), explanation.missing());
    }
  }

  @Test
  void foreignNamesAreFoundInOtherSpellingsBelowTheirOwn() throws IOException {
    Article typed = Article.of("typed", null, "زارت أنجيلا ميركل برلين");
    Article other = Article.of("other", null, "زارت أنغيلا ميركل برلين");
    try (TestIndex index = TestIndex.of(dir, other, typed, Article.of("none", null, "برلين"))) {
      assertEquals(List.of("typed", "other"), index.ids("أنجيلا"));
      assertEquals(List.of("other", "typed"), index.ids("أنغيلا"));
      Explanation explanation = explain(index, "other", SearchRequest.of("أنجيلا"));
      Contribution name = only(explanation, Reason.VARIANT);
      assertEquals("أنجيلا", name.queryWord());
      assertEquals("أنغيلا", name.occurrences().get(0).written());
      assertEquals(List.of(), explanation.missing());
      Hit hit = index.search("أنجيلا").hits().get(1);
      assertTrue(hit.snippet().toHtml().contains("<mark>أنغيلا</mark>"), hit.snippet().toHtml());
    }
  }

  @Test
  void whatIsNotFoundHasNoScore() throws IOException {
    try (TestIndex index = TestIndex.of(dir, ARTICLES)) {
      Explanation explanation = explain(index, "4", SearchRequest.of("معرض"));
      assertFalse(explanation.matches());
      assertEquals(0, explanation.score());
      assertEquals(List.of("معرض"), explanation.missing());
      SearchRequest elsewhere = SearchRequest.builder("معرض").source("ب").build();
      assertFalse(explain(index, "1", elsewhere).matches());
      assertEquals(Optional.empty(), index.searcher().explain("none", SearchRequest.of("x")));
    }
  }

  private static Explanation explain(TestIndex index, String id, SearchRequest request)
      throws IOException {
    return index.searcher().explain(id, request).orElseThrow();
  }

  private static List<Contribution> reasons(Explanation explanation, Reason reason) {
    return explanation.contributions().stream().filter(c -> c.reason() == reason).toList();
  }

  private static Contribution only(Explanation explanation, Reason reason) {
    List<Contribution> found = reasons(explanation, reason);
    assertEquals(1, found.size(), explanation.toString());
    return found.get(0);
  }
}
