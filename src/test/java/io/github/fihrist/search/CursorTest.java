// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorTest {
  private static final List<String> WORDS =
      List.of("خبر", "وزير", "مدينة", "كتاب", "معرض", "الكتب", "كتابه", "أسعار", "اسعار", "سوق");

  @TempDir Path dir;

  @Test
  void pagesAreThoseOfOffsets() throws IOException {
    try (TestIndex index = TestIndex.of(dir, articles(new Random(1), "a", 450))) {
      for (Order order : Order.values()) {
        SearchResult whole =
            index.search(SearchRequest.builder("خبر كتاب أسعار").order(order).limit(1000));
        List<String> paged = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
          SearchRequestBuilder request =
              SearchRequest.builder("خبر كتاب أسعار").order(order).limit(70);
          next.ifPresent(request::after);
          SearchResult page = index.search(request);
          assertEquals(paged.size() + 1, page.hits().get(0).rank());
          for (Hit hit : page.hits()) {
            assertEquals(whole.hits().get(paged.size()).score(), hit.score(), 1e-6f);
            paged.add(hit.article().id());
          }
          next = page.next();
        } while (next.isPresent());
        assertEquals(TestIndex.ids(whole), paged);
        assertFalse(whole.next().isPresent());
      }
    }
  }

  @Test
  void aCursorGoesOnBehindAnOffset() throws IOException {
    try (TestIndex index = TestIndex.of(dir, articles(new Random(2), "a", 500))) {
      List<String> whole = index.ids(SearchRequest.builder("خبر كتاب").limit(1000));
      for (int offset : new int[] {0, 150, 195, 230}) {
        SearchResult first =
            index.search(SearchRequest.builder("خبر كتاب").offset(offset).limit(20));
        SearchResult second =
            index.search(
                SearchRequest.builder("خبر كتاب").after(first.next().orElseThrow()).limit(20));
        assertEquals(whole.subList(offset + 20, offset + 40), TestIndex.ids(second));
        assertEquals(offset + 21, second.hits().get(0).rank());
      }
    }
  }

  @Test
  void articlesOfOneTextComeOnceEachWhereTheyAreFewerThanAreLookedAtCloser() throws IOException {
    List<Article> same = new ArrayList<>();
    for (int i = 40; i > 10; i--) {
      same.add(Article.of("a" + i, null, "خبر الكتاب"));
    }
    try (TestIndex index = TestIndex.of(dir, same)) {
      List<String> paged = new ArrayList<>();
      SearchResult page = index.search(SearchRequest.builder("خبر كتاب").limit(7));
      paged.addAll(TestIndex.ids(page));
      while (page.next().isPresent()) {
        page =
            index.search(
                SearchRequest.builder("خبر كتاب").after(page.next().orElseThrow()).limit(7));
        paged.addAll(TestIndex.ids(page));
      }
      assertEquals(same.stream().map(Article::id).sorted().toList(), paged);
    }
  }

  @Test
  void nothingIsLostOrRepeatedWhileArticlesAreAdded() throws IOException {
    RankingOptions fresh =
        RankingOptions.standard().withFreshness(Freshness.of(0.5, Duration.ofDays(300)));
    whileAdding("خبر كتاب أسعار", RankingOptions.standard(), Order.RELEVANCE);
    whileAdding("«معرض الكتب» كتا* وزير~ خبر", RankingOptions.standard(), Order.RELEVANCE);
    whileAdding("خبر مدينة body:كتاب", fresh, Order.RELEVANCE);
    whileAdding("*", RankingOptions.standard(), Order.RELEVANCE);
    whileAdding("خبر كتاب", RankingOptions.standard(), Order.NEWEST);
    whileAdding("خبر كتاب", RankingOptions.standard(), Order.OLDEST);
  }

  private void whileAdding(String query, RankingOptions ranking, Order order) throws IOException {
    Random random = new Random(query.hashCode());
    Supplier<SearchRequestBuilder> request =
        () -> SearchRequest.builder(query).ranking(ranking).order(order).limit(60);
    try (TestIndex index = TestIndex.of(dir, articles(random, "a", 420))) {
      Set<String> there = new LinkedHashSet<>();
      Set<String> seen = new LinkedHashSet<>();
      SearchResult page = index.search(request.get().limit(1000).exactTotal());
      there.addAll(TestIndex.ids(page));
      assertEquals(page.total(), there.size());
      page = index.search(request.get());
      for (int n = 0; ; n++) {
        for (Hit hit : page.hits()) {
          assertTrue(seen.add(hit.article().id()), query + " repeats " + hit.article().id());
        }
        if (page.next().isEmpty()) {
          break;
        }
        if (n < 4) {
          // Long and short ones with other spellings, so that every figure of the index changes.
          index.add(dir, articles(random, "b" + n + "-", 40 + 40 * (n % 3)));
        }
        Cursor next = Cursor.parse(page.next().get().toString());
        page = index.search(request.get().after(next));
      }
      there.removeAll(seen);
      assertEquals(Set.of(), there, query);
    }
  }

  @Test
  void textsAreSafeInUrls() throws IOException {
    try (TestIndex index = TestIndex.of(dir, articles(new Random(4), "a/+ ", 100))) {
      SearchResult page = index.search(SearchRequest.builder("خبر كتاب").limit(3));
      String text = page.next().orElseThrow().toString();
      assertTrue(text.matches("[A-Za-z0-9_-]+"), text);
      assertTrue(text.length() < 300, text);
      assertEquals(page.next().get(), Cursor.parse(text));
    }
  }

  @Test
  void changedTextsAreRefused() throws IOException {
    String text;
    try (TestIndex index = TestIndex.of(dir, articles(new Random(5), "a", 100))) {
      text = index.search(SearchRequest.builder("خبر").limit(3)).next().orElseThrow().toString();
    }
    check("");
    check("x");
    check("كتاب");
    check(text.substring(1));
    check(text.substring(0, text.length() - 4));
    Random random = new Random(6);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      check(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      byte[] noise = new byte[random.nextInt(60)];
      random.nextBytes(noise);
      check(Base64.getUrlEncoder().encodeToString(noise));
      check(new String(noise, StandardCharsets.ISO_8859_1));
    }
  }

  private static void check(String text) {
    assertEquals(
        "no cursor: '" + text + "'; take it as SearchResult.next() gives it",
        assertThrows(IllegalArgumentException.class, () -> Cursor.parse(text)).getMessage());
  }

  @Test
  void aCursorServesItsRequestOnly() throws IOException {
    try (TestIndex index = TestIndex.of(dir, articles(new Random(7), "a", 100))) {
      Cursor next = index.search(SearchRequest.builder("خبر").limit(3)).next().orElseThrow();
      String message =
          "the cursor is of another request: '"
              + next
              + "'; keep query, filters, order and ranking from page to page";
      for (SearchRequestBuilder other :
          List.of(
              SearchRequest.builder("كتاب"),
              SearchRequest.builder("خبر").order(Order.NEWEST),
              SearchRequest.builder("خبر").source("أ"),
              SearchRequest.builder("خبر").ranking(RankingOptions.standard().withTitle(2)))) {
        assertEquals(
            message,
            assertThrows(IllegalArgumentException.class, () -> index.search(other.after(next)))
                .getMessage());
      }
      assertEquals(
          5, index.search(SearchRequest.builder("خبر").after(next).limit(5)).hits().size());
      assertEquals(
          "offset must be 0 with a cursor: 1",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> SearchRequest.builder("خبر").after(next).offset(1).build())
              .getMessage());
    }
  }

  private static List<Article> articles(Random random, String prefix, int count) {
    List<Article> articles = new ArrayList<>();
    int words = 3 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      StringBuilder body = new StringBuilder("خبر");
      for (int n = random.nextInt(words); n > 0; n--) {
        body.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      }
      String title = random.nextInt(3) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : null;
      articles.add(
          Article.of(prefix + i, title, body.toString())
              .withDate(
                  random.nextInt(5) == 0
                      ? null
                      : Instant.ofEpochSecond(1_600_000_000L + 86_400L * random.nextInt(400))));
    }
    return articles;
  }
}
