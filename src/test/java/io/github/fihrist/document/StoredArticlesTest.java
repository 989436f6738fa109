// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class StoredArticlesTest {
  private static final ArticleDocuments DOCUMENTS = new ArticleDocuments(TextAnalysis.standard());

  @FunctionalInterface
  private interface ReaderCheck {
    void in(DirectoryReader reader) throws IOException;
  }

  /** Each list is a segment. */
  private static void index(List<List<Document>> segments, ReaderCheck check) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      for (List<Document> segment : segments) {
        IndexWriterConfig config =
            new IndexWriterConfig(new IndexAnalyzers(TextAnalysis.standard()))
                .setSimilarity(IndexSimilarity.BM25);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
          writer.addDocuments(segment);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        check.in(reader);
      }
    }
  }

  @Test
  void articlesOfAllLengthsComeBackInAnyOrderFromAllSegments() throws IOException {
    List<Article> articles = new ArrayList<>();
    List<List<Document>> segments = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      // From 1 to 2^19 characters: short and long ones are kept in different ways.
      String body = "كتاب ".repeat(((1 << i) + 4) / 5 * (i == 11 ? 256 : 1));
      articles.add(Article.of("a" + i, i % 3 == 0 ? null : "عنوان " + i, body));
      if (i % 4 == 0) {
        segments.add(new ArrayList<>());
      }
      segments.getLast().add(DOCUMENTS.toDocument(articles.getLast()));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      order.add(i % articles.size());
    }
    Collections.shuffle(order, new Random(3));
    index(
        segments,
        reader -> {
          StoredArticles stored = new StoredArticles(reader);
          for (int doc : order) {
            assertEquals(articles.get(doc), stored.article(doc));
            assertEquals(Optional.ofNullable(articles.get(doc).title()), stored.title(doc));
          }
        });
  }

  @Test
  void aDocumentOfAnotherProgramHasNoArticle() throws IOException {
    index(
        List.of(List.of(new Document())),
        reader -> {
          IllegalArgumentException refused =
              assertThrows(
                  IllegalArgumentException.class, () -> new StoredArticles(reader).article(0));
          assertEquals("document 0 has no article; index it with Fihrist", refused.getMessage());
        });
  }
}
