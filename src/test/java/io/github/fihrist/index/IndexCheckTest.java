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

import io.github.fihrist.article.Article;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
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
  void completionsThatAreNotThoseOfTheArticlesAreFound() throws IOException {
    ArticleDocuments documents = new ArticleDocuments(ANALYSIS);
    Article article = Article.of("7", "نهر الفرات", "نص");
    try (Directory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, WriterConfig.of(ANALYSIS, 16))) {
      Document lacking = documents.toDocument(article);
      lacking.removeField(IndexField.completion(0));
      writer.updateDocument(new Term(IndexField.ID, "7"), lacking);
    }
    String problem = "the completions of article '7' are not those of its text; rebuild the index";
    assertEquals(List.of(problem), IndexCheck.check(dir, ANALYSIS).problems());
    try (Directory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, WriterConfig.of(ANALYSIS, 16))) {
      Document extra = documents.toDocument(article);
      extra.add(new StringField(IndexField.completion(0), "جبل", Field.Store.NO));
      writer.updateDocument(new Term(IndexField.ID, "7"), extra);
    }
    assertEquals(List.of(problem), IndexCheck.check(dir, ANALYSIS).problems());
    try (Directory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, WriterConfig.of(ANALYSIS, 16))) {
      writer.updateDocument(new Term(IndexField.ID, "7"), documents.toDocument(article));
    }
    assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
  }

  @Test
  void manyWrongCompletionsAreNotAllListed() throws IOException {
    ArticleDocuments documents = new ArticleDocuments(ANALYSIS);
    try (Directory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, WriterConfig.of(ANALYSIS, 16))) {
      for (int i = 1; i <= 12; i++) {
        Document lacking = documents.toDocument(Article.of("" + i, "نهر الفرات", "نص"));
        lacking.removeField(IndexField.COMPLETION_TITLE);
        writer.updateDocument(new Term(IndexField.ID, "" + i), lacking);
      }
    }
    List<String> problems = IndexCheck.check(dir, ANALYSIS).problems();
    assertEquals(6, problems.size());
    assertEquals(
        "the completions of 7 more articles are not those of their texts", problems.get(5));
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
      // An index may be without signs.
      assertEquals(
          file.endsWith(SignFile.NAME), IndexCheck.check(dir, ANALYSIS).isClean(), file::toString);
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
