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

import io.github.fihrist.document.ArticleDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCheckTest {
  @TempDir Path temp;
  private Path dir;
  private Path generation;

  @BeforeEach
  void buildAnIndex() throws IOException {
    dir = temp.resolve("x");
    generation = dir.resolve("generation-000001");
    IndexRebuild.rebuild(dir, numbered(50, "كتب"), RebuildOptions.standard(ANALYSIS));
  }

  @Test
  void aWholeIndexIsClean() throws IOException {
    assertEquals(
        new CheckReport("generation-000001", 50, List.of()), IndexCheck.check(dir, ANALYSIS));
  }

  @Test
  void noIndexIsSaidSo() {
    assertThrows(NoIndexException.class, () -> IndexCheck.check(temp.resolve("no"), ANALYSIS));
  }

  @Test
  void anIdThatIsThereTwiceAndAWrongCountAreFound() throws IOException {
    try (Directory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, WriterConfig.of(ANALYSIS, 16))) {
      writer.addDocument(new ArticleDocuments(ANALYSIS).toDocument(article("7", "نص")));
    }
    assertEquals(
        List.of("51 articles in the index, expected 50 by its manifest", "id '7' is there 2 times"),
        IndexCheck.check(dir, ANALYSIS).problems());
  }

  @Test
  void anotherFingerprintIsAProblem() throws IOException {
    try (Directory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, WriterConfig.of(ANALYSIS, 16))) {
      Manifest manifest = Manifest.read(directory, dir);
      Map<String, String> data = new HashMap<>(manifest.toCommitData());
      data.put("fihrist.analysis", "other");
      writer.setLiveCommitData(data.entrySet());
    }
    assertEquals(
        List.of(
            "index '%s' has analysis fingerprint 'other', expected '%s'; rebuild it: "
                    .formatted(dir, ANALYSIS.fingerprint())
                + "fihrist rebuild --index %s SOURCE...".formatted(dir)),
        IndexCheck.check(dir, ANALYSIS).problems());
  }

  @Test
  void aByteFlippedInAnyFileIsFound() throws IOException {
    for (Path file : filesOfTheCommit()) {
      byte[] whole = Files.readAllBytes(file);
      byte[] damaged = whole.clone();
      damaged[whole.length / 2] ^= 0x10;
      Files.write(file, damaged);
      assertFalse(IndexCheck.check(dir, ANALYSIS).isClean(), file.toString());
      Files.write(file, whole);
    }
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  @Test
  void aFileCutShortOrMissingIsFound() throws IOException {
    for (Path file : filesOfTheCommit()) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      assertFalse(IndexCheck.check(dir, ANALYSIS).isClean(), file.toString());
      Files.delete(file);
      assertFalse(IndexCheck.check(dir, ANALYSIS).isClean(), file.toString());
      Files.write(file, whole);
    }
  }

  private List<Path> filesOfTheCommit() throws IOException {
    try (Directory directory = FSDirectory.open(generation);
        PinnedCommit commit = PinnedCommit.latestOf(directory)) {
      return Arrays.stream(commit.listAll()).map(generation::resolve).toList();
    }
  }

  @Test
  void itMayBeWrittenMeanwhile() throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.put(article("7", "جديد"));
      writer.commit();
      assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
    }
  }
}
