// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarArticlesTest {
  @TempDir Path dir;

  private static final List<Article> ARTICLES = articles();

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    articles.add(Article.of("oil1", "أسعار النفط ترتفع", "ارتفعت أسعار النفط في الأسواق العالمية"));
    articles.add(
        Article.of("oil2", "هبوط النفط", "انخفض سعر برميل النفط في السوق العالمي").withSource("أ"));
    articles.add(Article.of("book", "معرض الكتاب", "افتتح معرض الكتاب الدولي في القاهرة"));
    for (int i = 0; i < 20; i++) {
      articles.add(Article.of("other" + i, null, "خبر عن الطقس في المدينة اليوم رقم " + i));
    }
    return articles;
  }

  @Test
  void articlesOfTheSameTopicComeFirst() throws IOException {
    try (TestIndex index = TestIndex.of(dir, ARTICLES)) {
      SearchResult result =
          index.searcher().moreLikeThis("oil1", SearchRequest.of("*")).orElseThrow();
      assertEquals("oil2", result.hits().get(0).article().id());
      assertFalse(TestIndex.ids(result).contains("oil1"));
      assertTrue(result.query().contains("النفط"), result.query());
      assertTrue(result.hits().get(0).snippet().toHtml().contains("<mark>النفط</mark>"));
      assertEquals(Optional.empty(), index.searcher().moreLikeThis("none", SearchRequest.of("*")));
    }
  }

  @Test
  void textsHaveSimilarArticlesToo() throws IOException {
    try (TestIndex index = TestIndex.of(dir, ARTICLES)) {
      SearchResult result =
          index
              .searcher()
              .moreLikeText("وزراء النفط يبحثون الأسعار العالمية", SearchRequest.of("*"));
      assertEquals(List.of("oil1", "oil2"), TestIndex.ids(result).subList(0, 2));
      for (String text : List.of("", " ", "في من على", "zzzz", "\uD83D", "ا".repeat(200_000))) {
        assertEquals(0, index.searcher().moreLikeText(text, SearchRequest.of("*")).total(), text);
      }
    }
  }

  @Test
  void filtersQueryAndFacetsApply() throws IOException {
    try (TestIndex index = TestIndex.of(dir, ARTICLES)) {
      SearchRequest inSource =
          SearchRequest.builder("برميل").source("أ").facet(Facet.SOURCE, 5).build();
      SearchResult result = index.searcher().moreLikeThis("oil1", inSource).orElseThrow();
      assertEquals(List.of("oil2"), TestIndex.ids(result));
      assertEquals(List.of(new FacetValue("أ", 1, true)), result.facets().get(0).values());
      Cursor cursor = index.search(SearchRequest.builder("خبر").limit(1)).next().orElseThrow();
      SearchRequest behind = SearchRequest.builder("*").after(cursor).build();
      assertEquals(
          "similar articles have no cursor: '" + cursor + "'; use an offset",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> index.searcher().moreLikeThis("oil1", behind))
              .getMessage());
    }
  }
}
