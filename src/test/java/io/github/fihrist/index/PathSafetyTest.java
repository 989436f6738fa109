// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;
import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ids, names and links say, nothing outside the directory of the index is written. */
class PathSafetyTest {
  private static final RebuildOptions OPTIONS = RebuildOptions.standard(ANALYSIS);
  private static final List<String> HOSTILE_IDS =
      List.of(
          "../../outside",
          "/etc/passwd",
          "..",
          ".",
          "CURRENT",
          "generation-000009",
          "C:\\windows\\x",
          "a\u0000b",
          "\n",
          "~",
          "$(touch x)",
          "x".repeat(Article.MAX_ID_CHARS));

  @TempDir Path temp;
  private Path dir;
  private Path outside;

  @BeforeEach
  void makeSomethingPrecious() throws IOException {
    dir = temp.resolve("x");
    outside = Files.writeString(temp.resolve("outside"), "precious");
  }

  private void checkOutsideIsAsItWas() throws IOException {
    assertEquals("precious", Files.readString(outside, UTF_8));
    try (var files = Files.list(temp)) {
      assertEquals(
          Set.of("x", "outside"),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  @Test
  void idsAreNoPaths() throws IOException {
    IndexRebuild.rebuild(
        dir,
        Articles.of(HOSTILE_IDS.stream().<Reading>map(id -> accepted(id, "نص")).toList()),
        OPTIONS);
    assertEquals(new TreeSet<>(HOSTILE_IDS), Found.bodies(dir).keySet());
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      for (String id : HOSTILE_IDS) {
        writer.put(Articles.article(id, "جديد"));
      }
      assertEquals(HOSTILE_IDS.size(), writer.commit());
      for (String id : HOSTILE_IDS) {
        writer.delete(id);
      }
      assertEquals(0, writer.commit());
    }
    checkOutsideIsAsItWas();
  }

  @Test
  void anIdOfTenThousandCharactersIsRefused() {
    assertEquals(
        "id must have 1..4096 characters: 10000",
        assertThrows(
                IllegalArgumentException.class, () -> Articles.article("x".repeat(10_000), "نص"))
            .getMessage());
  }

  @Test
  void linksInTheIndexAreNotWrittenThrough() throws IOException {
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), OPTIONS);
    Path generation = dir.resolve("generation-000001");
    for (String name : List.of("CURRENT.tmp", "generation-000001/files.whole.tmp")) {
      Files.createSymbolicLink(dir.resolve(name), outside);
      try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
        writer.put(Articles.article("new", "كتب"));
        writer.commit();
      }
      IndexRebuild.rebuild(dir, numbered(10, "كتب"), OPTIONS);
      checkOutsideIsAsItWas();
      IndexRollback.rollback(dir, ANALYSIS);
      checkOutsideIsAsItWas();
    }
    for (Path lock : List.of(dir.resolve("fihrist.lock"), generation.resolve("updates.journal"))) {
      Files.deleteIfExists(lock);
      Files.createSymbolicLink(lock, outside);
      assertEquals(
          "symbolic link where a file should be: '" + lock + "'; remove it",
          assertThrows(IOException.class, () -> ArticleWriter.open(dir, ANALYSIS)).getMessage());
      checkOutsideIsAsItWas();
      Files.delete(lock);
    }
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  @Test
  void currentIsReplacedWhereItIsALink() throws IOException {
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), OPTIONS);
    Files.delete(dir.resolve("CURRENT"));
    Files.createSymbolicLink(dir.resolve("CURRENT"), outside);
    assertThrows(IndexFormatException.class, () -> LiveIndex.open(dir, ANALYSIS));
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), OPTIONS);
    assertFalse(Files.isSymbolicLink(dir.resolve("CURRENT")));
    assertEquals(10, Found.count(dir, "كتب"));
    checkOutsideIsAsItWas();
  }

  @Test
  void aGenerationThatIsALinkIsNoGeneration() throws IOException {
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), OPTIONS);
    Path elsewhere = dir.resolve("elsewhere");
    Files.move(dir.resolve("generation-000001"), elsewhere);
    Files.createSymbolicLink(dir.resolve("generation-000001"), elsewhere);
    IndexFormatException refused =
        assertThrows(IndexFormatException.class, () -> ArticleWriter.open(dir, ANALYSIS));
    assertEquals("no folder", refused.found());
  }

  @Test
  void theIndexItselfMayBeALink() throws IOException {
    Path real = Files.createDirectory(temp.resolve("real"));
    Files.createSymbolicLink(dir, real);
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), OPTIONS);
    assertEquals(10, Found.count(dir, "كتب"));
    assertEquals(10, Found.count(real, "كتب"));
  }
}
