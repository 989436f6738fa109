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
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteBuffersDataOutput;
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
  void whereThereAreTooManyWordsTheRarestAreLeftOut() throws Exception {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        LiveIndex.Lease lease = index.acquire()) {
      IndexReader reader = lease.searcher().getIndexReader();
      // عنوان is in three articles, قرأ and كتابا, which may have a tanwin, are in two.
      assertEquals(4, signs(reader, 3).size());
      assertEquals(4, signs(reader, 5).size());
      assertEquals(1, signs(reader, 2).size());
      assertEquals(0, signs(reader, 0).size());
    }
  }

  @Test
  void itIsTheSameHoweverManyThreadsAnalyse() throws Exception {
    StringBuilder words = new StringBuilder();
    String letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    for (int i = 0; i < 20_000; i++) {
      for (int rest = i + letters.length(); rest > 0; rest /= letters.length()) {
        words.append(letters.charAt(rest % letters.length()));
      }
      words.append(' ');
    }
    Path large = temp.resolve("large");
    IndexRebuild.rebuild(
        large, Articles.of(accepted("1", words.toString())), RebuildOptions.standard(ANALYSIS));
    try (LiveIndex index = LiveIndex.open(large, ANALYSIS);
        LiveIndex.Lease lease = index.acquire()) {
      IndexReader reader = lease.searcher().getIndexReader();
      byte[] byOne = bytes(SignFile.signs(reader, ANALYSIS, 1 << 20, 1));
      assertArrayEquals(byOne, bytes(SignFile.signs(reader, ANALYSIS, 1 << 20, 3)));
      assertTrue(SignFile.signs(reader, ANALYSIS, 1 << 20, 3).size() >= 20_000);
    }
  }

  private static byte[] bytes(StoredSigns signs) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    signs.write(out);
    return out.toArrayCopy();
  }

  private static StoredSigns signs(IndexReader reader, int maxWords) throws Exception {
    return SignFile.signs(reader, ANALYSIS, maxWords, 2);
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
