// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.IndexAnalyzers;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import io.github.fihrist.search.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of {@code docs/query-syntax.md} for Lucene's own syntax. */
class LuceneSyntaxTest {
  @TempDir Path dir;

  @Test
  void lucenesParserSeesTheSameFieldsAndAnalysis() throws IOException, ParseException {
    Article both = Article.of("1", "معارض", "افتتاح معرض للكتاب").withSource("أ");
    Article other = Article.of("2", "خبر", "نص عن معرض الكتاب");
    ArticleIndex.rebuild(dir, TestIndex.source(List.of(both, other)));
    Analyzer analyzer = new IndexAnalyzers(TextAnalysis.standard());
    Query query =
        new QueryParser(IndexField.text(View.LEMMA), analyzer)
            .parse("title.lemma:معرض^2 AND كتاب AND source:أ");
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      List<Article> found =
          index.withLucene(
              searcher -> {
                StoredArticles stored = new StoredArticles(searcher.getIndexReader());
                List<Article> articles = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
                  articles.add(stored.article(hit.doc));
                }
                return articles;
              });
      assertEquals(List.of(both), found);
    }
  }
}
