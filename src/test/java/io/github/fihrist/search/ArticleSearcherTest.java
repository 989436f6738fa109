// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSearcherTest {
  private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");

  @TempDir Path dir;

  @Test
  void equalScoresComeInOrderOfId() throws IOException {
    List<Article> articles = same(500);
    Collections.shuffle(articles, new Random(1));
    try (TestIndex index = TestIndex.of(dir, articles)) {
      assertEquals(ids(0, 10), index.ids("خبر"));
      assertEquals(ids(0, 1000), index.ids(SearchRequest.builder("خبر").limit(1000)));
    }
  }

  @Test
  void pagesFitTogetherAcrossTheRescoredOnes() throws IOException {
    List<Article> articles = new ArrayList<>();
    Random random = new Random(2);
    List<String> words = List.of("خبر", "وزير", "مدينة", "كتاب");
    for (int i = 0; i < 450; i++) {
      StringBuilder body = new StringBuilder("خبر");
      for (int n = random.nextInt(5); n > 0; n--) {
        body.append(' ').append(words.get(random.nextInt(words.size())));
      }
      articles.add(Article.of("a" + i, "خبر", body.toString()));
    }
    try (TestIndex index = TestIndex.of(dir, articles)) {
      SearchResult whole = index.search(SearchRequest.builder("خبر كتاب مدينة").limit(1000));
      assertEquals(450, whole.hits().size());
      List<String> paged = new ArrayList<>();
      for (int offset = 0; offset < 450; offset += 37) {
        SearchResult page =
            index.search(SearchRequest.builder("خبر كتاب مدينة").limit(37).offset(offset));
        assertEquals(offset + 1, page.hits().get(0).rank());
        paged.addAll(TestIndex.ids(page));
      }
      assertEquals(TestIndex.ids(whole), paged);
      for (int i = 1; i < 450; i++) {
        assertTrue(whole.hits().get(i - 1).score() >= whole.hits().get(i).score());
      }
    }
  }

  @Test
  void sortsByDateWithUndatedArticlesLast() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            dir,
            Article.of("b", null, "خبر").withDate(START),
            Article.of("a", null, "خبر").withDate(START),
            Article.of("new", null, "خبر").withDate(START.plus(9, ChronoUnit.DAYS)),
            Article.of("old", null, "خبر").withDate(Instant.parse("1950-01-01T00:00:00Z")),
            Article.of("none", null, "خبر"))) {
      assertEquals(
          List.of("new", "a", "b", "old", "none"),
          index.ids(SearchRequest.builder("خبر").order(Order.NEWEST)));
      assertEquals(
          List.of("old", "a", "b", "new", "none"),
          index.ids(SearchRequest.builder("خبر").order(Order.OLDEST)));
      SearchResult page =
          index.search(SearchRequest.builder("خبر").order(Order.NEWEST).offset(1).limit(2));
      assertEquals(List.of("a", "b"), TestIndex.ids(page));
      assertTrue(page.hits().get(0).score() > 0);
      assertEquals(2, page.hits().get(0).rank());
    }
  }

  @Test
  void filtersRestrictAndValuesOfOneAreAlternatives() throws IOException {
    Article one = Article.of("1", null, "خبر").withSource("أ").withCategory("س");
    Article two = Article.of("2", null, "خبر").withSource("ب").withCategory("س");
    Article three =
        new Article(
            "3",
            null,
            "خبر",
            START,
            "ب",
            "كاتب",
            "ع",
            null,
            List.of("x", "y"),
            Map.of("lang", "ar"));
    try (TestIndex index = TestIndex.of(dir, one, two, three)) {
      assertEquals(List.of("1"), index.ids(SearchRequest.builder("خبر").source("أ")));
      assertEquals(
          List.of("1", "2", "3"), index.ids(SearchRequest.builder("خبر").source("أ").source("ب")));
      assertEquals(List.of("2"), index.ids(SearchRequest.builder("خبر").source("ب").category("س")));
      assertEquals(List.of("3"), index.ids(SearchRequest.builder("خبر").author("كاتب")));
      assertEquals(List.of("3"), index.ids(SearchRequest.builder("خبر").tag("y").tag("z")));
      assertEquals(List.of("3"), index.ids(SearchRequest.builder("خبر").attribute("lang", "ar")));
      assertEquals(List.of(), index.ids(SearchRequest.builder("خبر").source("ا"))); // to the letter
      assertEquals(List.of(), index.ids(SearchRequest.builder("خبر").attribute("no", "ar")));
    }
  }

  @Test
  void dateRangesIncludeBothDays() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            dir,
            Article.of("1", null, "خبر").withDate(Instant.parse("2021-01-01T00:00:00Z")),
            Article.of("2", null, "خبر").withDate(Instant.parse("2021-01-02T23:59:59.999Z")),
            Article.of("3", null, "خبر").withDate(Instant.parse("2021-01-03T00:00:00Z")),
            Article.of("none", null, "خبر"))) {
      LocalDate first = LocalDate.of(2021, 1, 1);
      LocalDate second = LocalDate.of(2021, 1, 2);
      assertEquals(
          List.of("1", "2"), index.ids(SearchRequest.builder("خبر").from(first).to(second)));
      assertEquals(List.of("2", "3"), index.ids(SearchRequest.builder("خبر").from(second)));
      assertEquals(List.of("1"), index.ids(SearchRequest.builder("خبر").to(first)));
    }
  }

  @Test
  void totalIsExactOnDemand() throws IOException {
    List<Article> articles = same(3000);
    try (TestIndex index = TestIndex.of(dir, articles)) {
      SearchResult quick = index.search("خبر عاجل");
      assertTrue(quick.total() >= 1000 && quick.total() <= 3000);
      SearchResult exact = index.search(SearchRequest.builder("خبر عاجل").exactTotal());
      assertEquals(3000, exact.total());
      assertTrue(exact.totalIsExact());
      assertEquals(TestIndex.ids(exact), TestIndex.ids(quick));
      assertTrue(index.search("مفقود").totalIsExact());
    }
  }

  @Test
  void neighboursAndTitlesRankHigher() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            dir,
            Article.of("apart", "خبر", "معرض " + "كلام ".repeat(10) + "زيتون"),
            Article.of("near", "خبر", "كلام ".repeat(10) + "معرض زيتون"))) {
      assertEquals(List.of("near", "apart"), index.ids("معرض زيتون"));
    }
  }

  @Test
  void otherSpellingsAreFoundToo() throws IOException {
    try (TestIndex index =
        TestIndex.of(dir, Article.of("1", null, "اسعار"), Article.of("2", null, "أسعار"))) {
      assertEquals(2, index.ids("أسعار").size());
      assertEquals(2, index.ids("«اسعار»").size());
      assertEquals(2, index.ids("أسع*").size());
    }
  }

  @Test
  void hitsCarryTheArticleAndItsMarks() throws IOException {
    Article article = Article.of("1", "معرض الكتاب", "افتتح الوزير معرض الكتاب في المدينة.");
    try (TestIndex index = TestIndex.of(dir, article)) {
      Hit hit = index.search("الكتاب في").hits().get(0);
      assertEquals(article, hit.article());
      assertEquals(1, hit.rank());
      assertEquals(1, hit.titleMarks().size());
      assertEquals(5, hit.titleMarks().get(0).start());
      assertEquals("افتتح الوزير معرض الكتاب في المدينة.", hit.snippet().toPlain());
      assertTrue(hit.snippet().toHtml().contains("<mark>الكتاب</mark>"));
    }
  }

  @Test
  void wordsOfAFieldAreMarkedThere() throws IOException {
    Article article = Article.of("1", "معرض الكتاب", "معرض الكتاب");
    try (TestIndex index = TestIndex.of(dir, article)) {
      Hit inTitle = index.search("title:معرض").hits().get(0);
      assertEquals(1, inTitle.titleMarks().size());
      assertFalse(inTitle.snippet().hasMarks());
      Hit inBody = index.search("body:مع* -مدرسة").hits().get(0);
      assertEquals(0, inBody.titleMarks().size());
      assertTrue(inBody.snippet().toHtml().contains("<mark>معرض</mark>"));
    }
  }

  @Test
  void aPhraseWithAWordThatNoArticleHasFindsNothingAndDoesNotThrow() throws IOException {
    Article article = Article.of("1", "معرض الكتاب", "معرض الكتاب في المدينة");
    try (TestIndex index = TestIndex.of(dir, article)) {
      assertEquals(0, index.search("\"معرض الزرافات\"").hits().size());
      assertEquals(1, index.search("\"معرض الزرافات\" المدينة").hits().size());
    }
  }

  @Test
  void wordsThatFoldAlikeFindEachOtherAndTheTypedOneComesFirst() throws IOException {
    List<String> words =
        List.of("على", "علي", "كرة", "كره", "فأر", "فار", "مبنى", "مبني", "أن", "آن");
    List<Article> articles = new ArrayList<>();
    for (String word : words) {
      articles.add(Article.of(word, null, word));
    }
    try (TestIndex index = TestIndex.of(dir, articles)) {
      for (int i = 0; i < words.size(); i++) {
        List<String> found = index.ids(words.get(i));
        assertTrue(found.contains(words.get(i ^ 1)), words.get(i) + " finds " + found);
        assertEquals(words.get(i), found.get(0));
      }
    }
  }

  @Test
  void articlesAreFetchedById() throws IOException {
    Article article = Article.of("1", "معرض", "نص");
    try (TestIndex index = TestIndex.of(dir, article)) {
      assertEquals(Optional.of(article), index.searcher().article("1"));
      assertEquals(Optional.empty(), index.searcher().article("2"));
    }
  }

  @Test
  void theResultSaysWhatWasUnderstood() throws IOException {
    try (TestIndex index = TestIndex.of(dir, Article.of("1", null, "نص"))) {
      assertEquals("+معرض +كتاب", index.search("معرض AND كتاب").query());
      assertEquals(Optional.empty(), index.search("نص").suggestion());
    }
  }

  private static List<Article> same(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(Article.of(id(i), null, "خبر عاجل").withDate(START));
    }
    return articles;
  }

  private static List<String> ids(int from, int to) {
    List<String> ids = new ArrayList<>();
    for (int i = from; i < Math.min(to, 500); i++) {
      ids.add(id(i));
    }
    return ids;
  }

  private static String id(int i) {
    return "id%05d".formatted(i);
  }
}
