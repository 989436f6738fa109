// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.article;
import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleWriterTest {
  @TempDir Path temp;
  private Path dir;

  @BeforeEach
  void buildAnIndex() throws IOException {
    dir = temp.resolve("x");
    IndexRebuild.rebuild(dir, numbered(10, "قديم"), RebuildOptions.standard(ANALYSIS));
  }

  private ArticleWriter writer() throws IOException {
    return ArticleWriter.open(dir, ANALYSIS);
  }

  @Test
  void changesAreSeenAfterCommitAndRefresh() throws IOException {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        ArticleWriter writer = writer()) {
      writer.put(article("3", "جديد"));
      writer.put(article("new", "جديد"));
      writer.delete("4");
      writer.delete("no such id");
      assertFalse(index.refresh());
      assertEquals(10, writer.commit());
      assertEquals(10, Found.count(index, "قديم"));
      assertTrue(index.refresh());
      assertEquals(8, Found.count(index, "قديم"));
      assertEquals(2, Found.count(index, "جديد"));
      assertEquals(10, index.stats().articles());
    }
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  @Test
  void changesThatWereNotCommittedAreDropped() throws IOException {
    try (ArticleWriter writer = writer()) {
      writer.put(article("3", "جديد"));
      writer.commit();
      writer.put(article("4", "جديد"));
    }
    assertEquals(1, Found.count(dir, "جديد"));
    assertEquals(9, Found.count(dir, "قديم"));
  }

  @Test
  void aCommitWithoutChangesIsNone() throws IOException {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        ArticleWriter writer = writer()) {
      assertEquals(10, writer.commit());
      assertFalse(index.refresh());
    }
  }

  @Test
  void allArticlesMayBeDeleted() throws IOException {
    try (ArticleWriter writer = writer()) {
      for (int i = 0; i < 10; i++) {
        writer.delete("" + i);
      }
      assertEquals(0, writer.commit());
    }
    assertEquals(new TreeMap<>(), Found.bodies(dir));
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  @Test
  void randomChangesAgreeWithAMap() throws IOException {
    Random random = new Random(11);
    SortedMap<String, String> expected = Found.bodies(dir);
    for (int round = 0; round < 3; round++) {
      try (ArticleWriter writer = writer()) {
        for (int i = 0; i < 200; i++) {
          String id = "" + random.nextInt(60);
          if (random.nextInt(3) == 0) {
            writer.delete(id);
            expected.remove(id);
          } else {
            writer.put(article(id, "نص " + i));
            expected.put(id, "نص " + i);
          }
          if (random.nextInt(50) == 0) {
            writer.commit();
          }
        }
        assertEquals(expected.size(), writer.commit());
      }
      assertEquals(expected, Found.bodies(dir));
      assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
    }
  }

  @Test
  void oneWriterAtATime() throws IOException {
    try (ArticleWriter writer = writer()) {
      assertThrows(IndexLockedException.class, this::writer);
      writer.commit();
    }
    writer().close();
  }

  @Test
  void aClosedWriterSaysSo() throws IOException {
    ArticleWriter writer = writer();
    writer.close();
    writer.close();
    assertEquals(
        "writer is closed; open another",
        assertThrows(IllegalStateException.class, () -> writer.put(article("1", "نص")))
            .getMessage());
    assertThrows(IllegalStateException.class, () -> writer.delete("1"));
    assertThrows(IllegalStateException.class, writer::commit);
  }

  @Test
  void noIndexIsSaidSoAndNothingIsMade() {
    Path missing = temp.resolve("missing");
    assertThrows(NoIndexException.class, () -> ArticleWriter.open(missing, ANALYSIS));
    assertFalse(Files.exists(missing));
  }
}
