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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRestoreTest {
  @TempDir Path temp;
  private Path dir;
  private Path backup;

  @BeforeEach
  void buildAndBackUp() throws IOException {
    dir = temp.resolve("x");
    backup = temp.resolve("backup");
    rebuild(10, "قديم");
    IndexBackup.backup(dir, backup);
    rebuild(20, "جديد");
  }

  private void rebuild(int count, String word) throws IOException {
    IndexRebuild.rebuild(dir, numbered(count, word), RebuildOptions.standard(ANALYSIS));
  }

  @Test
  void readersAndWritersMoveToWhatWasRestoredAndRollbackGoesBack() throws IOException {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      BackupReport report = IndexRestore.restore(dir, backup, ANALYSIS);
      assertEquals("generation-000003", report.generation());
      assertEquals(10, report.articles());
      assertTrue(index.refresh());
      assertEquals(10, Found.count(index, "قديم"));
      writer.put(article("new", "نص"));
      assertEquals(11, writer.commit());
    }
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
    assertEquals("generation-000002", IndexRollback.rollback(dir, ANALYSIS));
    assertEquals(20, Found.count(dir, "جديد"));
  }

  @Test
  void itMakesAnIndexWhereNoneIsLeft() throws IOException {
    Path other = temp.resolve("new").resolve("y");
    IndexRestore.restore(other, backup, ANALYSIS);
    assertEquals(10, Found.count(other, "قديم"));
    Files.writeString(dir.resolve("CURRENT"), "garbage");
    IndexRestore.restore(dir, backup, ANALYSIS);
    assertEquals(10, Found.count(dir, "قديم"));
  }

  @Test
  void aDamagedBackupLeavesTheIndex() throws IOException {
    Path file = Found.largestFile(backup.resolve("generation-000001"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThrows(IOException.class, () -> IndexRestore.restore(dir, backup, ANALYSIS));
    assertEquals(20, Found.count(dir, "جديد"));
    assertFalse(Files.exists(dir.resolve("generation-000003")));
    assertFalse(Files.exists(dir.resolve("fihrist-switch")));
  }

  @Test
  void whatIsNoIndexIsNotRestored() {
    assertEquals(
        "no index at '%1$s': no such directory; build it: fihrist rebuild --index %1$s SOURCE..."
            .formatted(temp.resolve("none")),
        assertThrows(
                NoIndexException.class,
                () -> IndexRestore.restore(dir, temp.resolve("none"), ANALYSIS))
            .getMessage());
  }
}
