// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  @Test
  void aByteFlippedAnywhereNeverGivesAWrongAnswerAndIsFoundByTheCheck() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int part = 0; part < 24; part++) {
        byte[] damaged = whole.clone();
        int at = (int) ((long) whole.length * part / 24);
        if (at < damaged.length) {
          damaged[at] ^= 0x04;
          Files.write(file, damaged);
          checkAnswerIsRightOrRefused(file + " flipped at " + at);
          assertTrue(isOurs(file) || !checkSaysClean(), file + " flipped at " + at);
        }
      }
      Files.write(file, whole);
    }
    assertTrue(checkSaysClean());
    assertEquals(right, Found.bodies(dir));
  }

  @Test
  void damageIsToldWithWhatToDo() throws IOException {
    Path file = Found.largestFile(dir.resolve(generation));
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
    DamagedIndexException refused =
        assertThrows(DamagedIndexException.class, () -> LiveIndex.open(dir, ANALYSIS));
    assertEquals(dir, refused.path());
    assertEquals(
        "index '%1$s' is damaged: FOUND; see how much: fihrist check --index %1$s; then restore a backup, or rebuild it: fihrist rebuild --index %1$s SOURCE..."
            .formatted(dir),
        refused.getMessage().replace(refused.getCause().toString(), "FOUND"));
  }

  @Test
  void aWriterRefusesDamageInTheSameWords() throws IOException {
    for (Path file : List.of(Found.largestFile(generation), generation.resolve("segments_2"))) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, 100));
      DamagedIndexException refused =
          assertThrows(DamagedIndexException.class, () -> ArticleWriter.open(dir, ANALYSIS));
      assertTrue(refused.getMessage().startsWith("index '" + dir + "' is damaged: "));
      Files.write(file, whole);
    }
    ArticleWriter.open(dir, ANALYSIS).close();
  }

  @Test
  void whatADiskChangedByItselfIsFoundWhenAllIsRead() throws IOException {
    Path file = Found.largestFile(generation);
    FileTime time = Files.getLastModifiedTime(file);
    byte[] whole = Files.readAllBytes(file);
    int missedByOpen = 0;
    for (int part = 0; part < 24; part++) {
      byte[] damaged = whole.clone();
      damaged[whole.length * part / 24] ^= 1;
      Files.write(file, damaged);
      Files.setLastModifiedTime(file, time);
      missedByOpen += opens() ? 1 : 0;
      assertThrows(DamagedIndexException.class, () -> LiveIndex.openVerified(dir, ANALYSIS));
    }
    assertTrue(missedByOpen > 0, "nothing to find");
    Files.write(file, whole);
    try (LiveIndex index = LiveIndex.openVerified(dir, ANALYSIS)) {
      assertEquals(50, Found.count(index, "كتب"));
    }
  }

  @Test
  void aReaderThatRefreshesIntoDamageGoesOnWithWhatItHas() throws IOException {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS)) {
      Set<Path> before = Set.copyOf(files());
      try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
        writer.put(Articles.article("later", "كتب"));
        writer.commit();
      }
      Path segment =
          files().stream()
              .filter(file -> !before.contains(file) && file.toString().endsWith(".cfs"))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);
      assertThrows(DamagedIndexException.class, index::refresh);
      assertEquals(50, Found.count(index, "كتب"));
    }
  }

  private boolean opens() throws IOException {
    try {
      LiveIndex.open(dir, ANALYSIS).close();
      return true;
    } catch (DamagedIndexException e) {
      return false;
    }
  }

  private boolean checkSaysClean() throws IOException {
    return IndexCheck.check(dir, ANALYSIS).isClean();
  }

  /** No part of the Lucene index; without it, or with garbage in it, all is as it was. */
  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return name.equals("write.lock")
        || name.equals("updates.journal")
        || name.equals("files.whole")
        || name.equals(SignFile.NAME);
  }

  private void checkAnswerIsRightOrRefused(String damage) throws IOException {
    String answer = assertTimeoutPreemptively(Duration.ofSeconds(20), this::answerOrFailure);
    assertTrue(answer.equals(right.toString()) || answer.startsWith("refused"), damage + answer);
    if (answer.startsWith("refused")) {
      assertTrue(!checkSaysClean(), damage);
    }
  }

  private String answerOrFailure() throws IOException {
    try {
      return Found.bodies(dir).toString();
    } catch (DamagedIndexException | IndexFormatException e) {
      return "refused: " + e;
    }
  }

  @Test
  void aRebuildMendsFilesCutShort() throws IOException {
    for (int third = 0; third < 3; third++) {
      try (var live = Files.list(new IndexLayout(dir).folder(new IndexLayout(dir).current()))) {
        List<Path> data = live.filter(f -> f.getFileName().toString().startsWith("_")).toList();
        for (int i = third; i < data.size(); i += 3) {
          byte[] whole = Files.readAllBytes(data.get(i));
          Files.write(data.get(i), Arrays.copyOf(whole, whole.length / 2));
        }
      }
      assertThrows(DamagedIndexException.class, () -> LiveIndex.open(dir, ANALYSIS));
      IndexRebuild.rebuild(dir, numbered(20, "جديد"), RebuildOptions.standard(ANALYSIS));
      assertEquals(20, Found.count(dir, "جديد"));
    }
    assertTrue(checkSaysClean());
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
