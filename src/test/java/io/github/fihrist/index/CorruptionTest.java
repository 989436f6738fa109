// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening, searching and writing make of damaged files: an error or the right answer. */
class CorruptionTest {
  @TempDir Path temp;
  private Path dir;
  private Path generation;
  private Map<String, String> right;

  @BeforeEach
  void buildAnIndexWithDeletes() throws IOException {
    dir = temp.resolve("x");
    generation = dir.resolve("generation-000001");
    IndexRebuild.rebuild(dir, numbered(50, "كتب"), RebuildOptions.standard(ANALYSIS));
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.delete("7");
      writer.put(Articles.article("new", "كتب"));
      writer.commit();
    }
    right = Found.bodies(dir);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(generation)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aFileCutShortNeverGivesAWrongAnswer() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int length : new int[] {0, whole.length / 2, Math.max(0, whole.length - 1)}) {
        Files.write(file, Arrays.copyOf(whole, length));
        checkAnswerIsRightOrRefused(file + " cut to " + length);
      }
      Files.write(file, whole);
    }
    assertEquals(right, Found.bodies(dir));
  }

  /**
   * Lucene reads small structures with their checksums when it opens, and the bulk of postings and
   * texts without: those only {@link IndexCheck} reads whole. So the structures it does check must
   * be refused, and all must be found by the check.
   */
  @Test
  void aByteFlippedAnywhereIsFoundByTheCheckAndNeverHangsAReader() throws IOException {
    for (Path file : files()) {
      if (isUnused(file)) {
        continue;
      }
      byte[] whole = Files.readAllBytes(file);
      for (int part = 0; part < 8; part++) {
        byte[] damaged = whole.clone();
        damaged[(int) ((long) whole.length * part / 8)] ^= 0x04;
        Files.write(file, damaged);
        assertTrue(!checkSaysClean(), file + " part " + part);
        assertTimeoutPreemptively(Duration.ofSeconds(20), this::answerOrFailure);
      }
      Files.write(file, whole);
    }
    assertTrue(checkSaysClean());
  }

  private boolean checkSaysClean() throws IOException {
    return IndexCheck.check(dir, ANALYSIS).isClean();
  }

  private static boolean isUnused(Path file) {
    String name = file.getFileName().toString();
    return name.equals("write.lock") || name.equals("updates.journal");
  }

  private void checkAnswerIsRightOrRefused(String damage) throws IOException {
    String answer = assertTimeoutPreemptively(Duration.ofSeconds(20), this::answerOrFailure);
    assertTrue(answer.equals(right.toString()) || answer.startsWith("refused"), damage + answer);
    if (answer.startsWith("refused")) {
      assertTrue(!checkSaysClean(), damage);
    }
  }

  private String answerOrFailure() {
    try {
      return Found.bodies(dir).toString();
    } catch (IOException | RuntimeException | AssertionError e) {
      // Lucene's own assertions, which are on in tests, may see the damage first.
      return "refused: " + e;
    }
  }

  @Test
  void aRebuildMendsWhateverIsDamaged() throws IOException {
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments")) {
        Files.write(file, new byte[3]);
      }
    }
    IndexRebuild.rebuild(dir, numbered(20, "جديد"), RebuildOptions.standard(ANALYSIS));
    assertEquals(20, Found.count(dir, "جديد"));
    assertTrue(checkSaysClean());
  }
}
