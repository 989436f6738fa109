// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingOptionsTest {
  private static final Instant NOW = Instant.parse("2022-01-01T00:00:00Z");

  @TempDir Path dir;

  @Test
  void newerOfEqualArticlesComeFirst() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int days = 0; days < 300; days++) {
      articles.add(Article.of("%03d".formatted(999 - days), null, "خبر عاجل").withDate(day(days)));
    }
    articles.add(Article.of("000", null, "خبر عاجل"));
    try (TestIndex index = TestIndex.of(dir, articles)) {
      assertEquals("000", index.ids("خبر").get(0));
      SearchResult fresh = index.search(fresh("خبر", 0.4, 30).limit(301));
      List<Hit> hits = fresh.hits();
      assertEquals("999", hits.get(0).article().id());
      assertEquals("998", hits.get(1).article().id());
      assertEquals("000", hits.getLast().article().id());
      assertEquals(1.4f / 1.2f, hits.get(0).score() / hits.get(30).score(), 1e-3f);
    }
  }

  @Test
  void relevanceGoesOnDeciding() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            dir,
            Article.of("about", "معرض الكتاب", "معرض الكتاب في المدينة").withDate(day(3000)),
            Article.of("aside", "خبر", "كلام كثير عن الوزير والمدينة ثم معرض " + "كلام ".repeat(40))
                .withDate(day(0)))) {
      assertEquals(List.of("about", "aside"), index.ids(fresh("معرض الكتاب", 1, 30)));
    }
  }

  @Test
  void futureArticlesAreAsNewAsTodays() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            dir,
            Article.of("b", null, "خبر").withDate(day(-900)),
            Article.of("a", null, "خبر").withDate(day(0)))) {
      SearchResult result = index.search(fresh("خبر", 0.5, 1));
      assertEquals(List.of("a", "b"), TestIndex.ids(result));
      assertEquals(result.hits().get(0).score(), result.hits().get(1).score());
    }
  }

  @Test
  void skippingFindsTheSameHitsAsLookingAtAll() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      String body = "خبر " + "كتاب ".repeat(i % 7) + "وزير ".repeat(i % 11) + "نص ".repeat(i % 13);
      articles.add(Article.of("a" + i, null, body).withDate(day(i % 500)));
    }
    try (TestIndex index = TestIndex.of(dir, articles)) {
      SearchResult quick = index.search(fresh("كتاب وزير", 0.8, 60).limit(300));
      SearchResult whole = index.search(fresh("كتاب وزير", 0.8, 60).limit(300).exactTotal());
      assertEquals(TestIndex.ids(whole), TestIndex.ids(quick));
    }
  }

  @Test
  void weightsStrengthenTheirParts() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            dir,
            Article.of("title", "زيتون", "كلام عن المدينة وعن الوزير وعن السوق وعن الطقس"),
            Article.of("body", "خبر", "زيتون وزيتون وزيتون في المدينة"))) {
      assertEquals(List.of("body", "title"), index.ids("زيتون"));
      SearchRequestBuilder request =
          SearchRequest.builder("زيتون").ranking(RankingOptions.standard().withTitle(10));
      assertEquals(List.of("title", "body"), index.ids(request));
    }
  }

  @Test
  void numbersOutOfRangeAreNamed() {
    RankingOptions standard = RankingOptions.standard();
    check("title weight must be in 0..10: -1.0", () -> standard.withTitle(-1));
    check("exact weight must be in 0..10: 10.5", () -> standard.withExact(10.5));
    check("lemma weight must be in 0..10: NaN", () -> standard.withLemma(Double.NaN));
    check("proximity weight must be in 0..10: Infinity", () -> standard.withProximity(1 / 0.0));
    check("freshness weight must be in 0..1: 1.5", () -> Freshness.of(1.5, Duration.ofDays(1)));
    check(
        "freshness halfLife must be in PT1H..PT876600H: PT0S",
        () -> Freshness.of(1, Duration.ZERO));
    assertTrue(standard.withExact(0).exact() == 0);
  }

  private static void check(String message, Runnable code) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, code::run).getMessage());
  }

  private static SearchRequestBuilder fresh(String query, double weight, int days) {
    Freshness freshness = Freshness.of(weight, Duration.ofDays(days)).asOf(NOW);
    return SearchRequest.builder(query).ranking(RankingOptions.standard().withFreshness(freshness));
  }

  private static Instant day(int ago) {
    return NOW.minus(Duration.ofDays(ago));
  }
}
