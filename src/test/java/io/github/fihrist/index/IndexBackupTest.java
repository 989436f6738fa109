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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBackupTest {
  @TempDir Path temp;
  private Path dir;
  private Path copy;

  @BeforeEach
  void buildAnIndex() throws IOException {
    dir = temp.resolve("x");
    copy = temp.resolve("backups").resolve("monday");
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), RebuildOptions.standard(ANALYSIS));
  }

  @Test
  void theCopyIsAnIndex() throws IOException {
    BackupReport report = IndexBackup.backup(dir, copy);
    assertEquals("generation-000001", report.generation());
    assertEquals(10, report.articles());
    assertTrue(report.sizeBytes() > 1000);
    assertEquals(Found.bodies(dir), Found.bodies(copy));
    assertTrue(IndexCheck.check(copy, ANALYSIS).isClean());
    IndexRebuild.rebuild(copy, numbered(5, "كتب"), RebuildOptions.standard(ANALYSIS));
    assertEquals(5, Found.count(copy, "كتب"));
    assertEquals(10, Found.count(dir, "كتب"));
  }

  @Test
  void theLastCommitIsCopiedWhileSomeoneWrites() throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.put(article("new", "كتب"));
      writer.commit();
      writer.put(article("newer", "كتب"));
      assertEquals(11, IndexBackup.backup(dir, copy).articles());
    }
    assertEquals(11, Found.count(copy, "كتب"));
  }

  @Test
  void filesInTheWayAreNotTouched() throws IOException {
    Files.createDirectories(copy);
    Files.writeString(copy.resolve("mine.txt"), "keep");
    assertEquals(
        "backup directory is not empty: '" + copy + "'; give another",
        assertThrows(IOException.class, () -> IndexBackup.backup(dir, copy)).getMessage());
    assertEquals("keep", Files.readString(copy.resolve("mine.txt")));
    assertThrows(IOException.class, () -> IndexBackup.backup(dir, dir));
  }

  @Test
  void noIndexIsSaidSoAndNothingIsMade() {
    assertThrows(NoIndexException.class, () -> IndexBackup.backup(temp.resolve("no"), copy));
    assertFalse(Files.exists(copy));
  }

  @Test
  void aDamagedIndexGivesNoCopyThatOpens() throws IOException {
    Path generation = dir.resolve("generation-000001");
    Path file = Found.largestFile(generation);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    String message =
        assertThrows(IOException.class, () -> IndexBackup.backup(dir, copy)).getMessage();
    assertTrue(message.startsWith("index is not whole: '" + copy + "': segment '"), message);
    assertThrows(NoIndexException.class, () -> LiveIndex.open(copy, ANALYSIS));
    try (var left = Files.list(copy)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** A rebuild would take it for a generation of its own, and delete it. */
  @Test
  void noBackupIsMadeInsideTheIndex() throws IOException {
    for (Path inside :
        List.of(
            dir.resolve("generation-000099"),
            dir.resolve("backups").resolve("monday"),
            dir.resolve("..").resolve("x").resolve("b"))) {
      assertEquals(
          "backup directory is inside the index: '" + inside + "'; give another",
          assertThrows(IOException.class, () -> IndexBackup.backup(dir, inside)).getMessage());
      assertFalse(Files.exists(inside));
    }
  }
}
