// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.index.ArticleWriter;
import io.github.fihrist.index.NoIndexException;
import io.github.fihrist.index.RebuildReport;
import io.github.fihrist.search.SearchRequest;
import io.github.fihrist.search.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {
  private static final Article FIRST = Article.of("1", "معرض الكتاب", "افتتح الوزير المعرض");
  private static final Article SECOND = Article.of("2", "الطقس", "أمطار غزيرة");

  @TempDir Path dir;

  @Test
  void rebuildsOpensSearchesAndMovesOn() throws IOException {
    RebuildReport report = ArticleIndex.rebuild(dir, TestIndex.source(List.of(FIRST)));
    assertEquals(1, report.indexed());
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      assertEquals(FIRST, index.search("معرض").hits().get(0).article());
      assertEquals(1, index.search(SearchRequest.builder("معرض").limit(5).build()).total());
      assertEquals(1, index.stats().articles());
      assertFalse(index.refresh());

      ArticleIndex.rebuild(dir, TestIndex.source(List.of(FIRST, SECOND)));
      assertEquals(Optional.empty(), index.get("2"));
      assertTrue(index.refresh());
      assertEquals(Optional.of(SECOND), index.get("2"));
      assertEquals(2, (int) index.withLucene(lucene -> lucene.getIndexReader().numDocs()));
    }
  }

  @Test
  void isWrittenBackedUpRestoredAndRolledBack() throws IOException {
    Path index = dir.resolve("x");
    Path copy = dir.resolve("copy");
    ArticleIndex.rebuild(index, TestIndex.source(List.of(FIRST)));
    ArticleIndex.backup(index, copy);
    try (ArticleIndex open = ArticleIndex.open(index);
        ArticleWriter writer = ArticleIndex.writer(index)) {
      writer.put(SECOND);
      assertEquals(2, writer.commit());
      assertTrue(open.refresh());
      assertEquals(Optional.of(SECOND), open.get("2"));
      ArticleIndex.restore(index, copy);
      assertTrue(open.refresh());
      assertEquals(Optional.empty(), open.get("2"));
      ArticleIndex.rollback(index);
      assertTrue(open.refresh());
      assertEquals(Optional.of(SECOND), open.get("2"));
      open.refreshEvery(Duration.ofSeconds(1));
    }
    assertTrue(ArticleIndex.check(index).isClean());
  }

  @Test
  void closedIndexSaysSo() throws IOException {
    ArticleIndex.rebuild(dir, TestIndex.source(List.of(FIRST)));
    ArticleIndex index = ArticleIndex.open(dir);
    index.close();
    index.close();
    IllegalStateException e = assertThrows(IllegalStateException.class, () -> index.search("معرض"));
    assertEquals("index is closed: '" + dir + "'; open it", e.getMessage());
  }

  @Test
  void missingIndexSaysSo() {
    assertThrows(NoIndexException.class, () -> ArticleIndex.open(dir.resolve("none")));
  }
}
