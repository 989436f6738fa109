// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.StoredSigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignFileTest {
  @TempDir Path temp;
  private Path dir;
  private Path file;

  @BeforeEach
  void buildAnIndex() throws IOException {
    dir = temp.resolve("x");
    IndexRebuild.rebuild(
        dir,
        Articles.of(
            accepted("1", "قرأ الأطفال كتابا"),
            accepted("2", "قرأ المعلمون كتابا وكتبا أخرى"),
            accepted("3", "كُتُبٌ book والاستراتيجيات")),
        RebuildOptions.standard(ANALYSIS));
    file = dir.resolve("generation-000001").resolve(SignFile.NAME);
  }

  private StoredSigns signs() throws IOException {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        LiveIndex.Lease lease = index.acquire()) {
      return lease.signs();
    }
  }

  @Test
  void aRebuildWritesTheSignsOfTheWordsOfTitlesAndBodies() throws IOException {
    // عنوان 1 2 3 قرأ الأطفال كتابا كتاباً المعلمون وكتبا وكتباً أخرى كتب book والاستراتيجيات
    assertEquals(15, signs().size());
  }

  @Test
  void whereThereAreTooManyWordsTheRarestAreLeftOut() throws IOException {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        LiveIndex.Lease lease = index.acquire()) {
      var reader = lease.searcher().getIndexReader();
      // عنوان is in three articles, قرأ and كتابا, which may have a tanwin, are in two.
      assertEquals(4, SignFile.signs(reader, ANALYSIS, 3).size());
      assertEquals(4, SignFile.signs(reader, ANALYSIS, 5).size());
      assertEquals(1, SignFile.signs(reader, ANALYSIS, 2).size());
      assertEquals(0, SignFile.signs(reader, ANALYSIS, 0).size());
    }
  }

  @Test
  void aRefreshReadsItNoSecondTime() throws IOException {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS)) {
      StoredSigns before;
      try (LiveIndex.Lease lease = index.acquire()) {
        before = lease.signs();
      }
      try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
        writer.put(Articles.article("new", "كتب"));
        writer.commit();
      }
      assertTrue(index.refresh());
      try (LiveIndex.Lease lease = index.acquire()) {
        assertSame(before, lease.signs());
      }
      IndexRebuild.rebuild(dir, Articles.numbered(3, "كتب"), RebuildOptions.standard(ANALYSIS));
      assertTrue(index.refresh());
      try (LiveIndex.Lease lease = index.acquire()) {
        assertNotSame(before, lease.signs());
        // عنوان كتب نص 0 1 2
        assertEquals(6, lease.signs().size());
      }
    }
  }

  @Test
  void anIndexWithoutItHasNoSigns() throws IOException {
    Files.delete(file);
    assertSame(StoredSigns.NONE, signs());
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  @Test
  void aDamagedOneIsNotUsedAndTheCheckSaysSo() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertSame(StoredSigns.NONE, signs(), "byte " + at);
      List<String> problems = IndexCheck.check(dir, ANALYSIS).problems();
      assertEquals(1, problems.size(), "byte " + at);
      assertTrue(problems.getFirst().startsWith("'words.signs' is damaged"), problems::toString);
    }
    Files.write(file, whole);
    assertEquals(15, signs().size());
  }

  @Test
  void backupsAndRestoresCopyIt() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path copy = temp.resolve("copy");
    IndexBackup.backup(dir, copy);
    assertArrayEquals(
        whole, Files.readAllBytes(copy.resolve("generation-000001").resolve(SignFile.NAME)));
    IndexRestore.restore(dir, copy, ANALYSIS);
    assertArrayEquals(
        whole, Files.readAllBytes(dir.resolve("generation-000002").resolve(SignFile.NAME)));
  }
}
