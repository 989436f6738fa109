// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;
import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Articles.rejected;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRebuildTest {
  private static final RebuildOptions OPTIONS = RebuildOptions.standard(ANALYSIS).withThreads(4);

  @TempDir Path temp;

  private Path dir() {
    return temp.resolve("news.index");
  }

  private RebuildReport rebuild(ArticleSource source) throws IOException {
    return IndexRebuild.rebuild(dir(), source, OPTIONS);
  }

  private Set<String> files() throws IOException {
    try (var files = Files.list(dir())) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void allArticlesAreIndexedAndCounted() throws IOException {
    RebuildReport report = rebuild(numbered(1000, "كتب"));
    assertEquals(1000, report.read());
    assertEquals(1000, report.indexed());
    assertEquals(0, report.replaced());
    assertEquals(0, report.rejected());
    assertEquals("generation-000001", report.generation());
    assertEquals(Optional.empty(), report.rejects());
    assertTrue(report.indexBytes() > 1000);
    assertTrue(report.took().compareTo(Duration.ZERO) > 0);
    assertEquals(1000, Found.count(dir(), "كتب"));
    assertEquals("generation-000001\n", Files.readString(dir().resolve("CURRENT")));
  }

  @Test
  void theLastOfAnIdWinsWhateverTheThreads() throws IOException {
    Random random = new Random(7);
    for (int threads : List.of(1, 2, 8)) {
      Map<String, String> expected = new HashMap<>();
      List<Reading> readings = new ArrayList<>();
      for (int i = 0; i < 5000; i++) {
        String id = "" + random.nextInt(1500);
        String body = "نص " + i;
        readings.add(accepted(id, body));
        expected.put(id, body);
      }
      RebuildReport report =
          IndexRebuild.rebuild(
              dir(), Articles.of(readings), OPTIONS.withThreads(threads).withRamBufferMegabytes(1));
      assertEquals(expected.size(), report.indexed());
      assertEquals(5000 - expected.size(), report.replaced());
      assertEquals(new TreeMap<>(expected), Found.bodies(dir()));
    }
  }

  @Test
  void rejectsAreCountedAndWrittenALineEach() throws IOException {
    RebuildReport report =
        rebuild(
            Articles.of(
                rejected("no id"),
                accepted("1", "أ"),
                rejected("two\nlines\r\nand three"),
                accepted("1", "ب")));
    assertEquals(4, report.read());
    assertEquals(1, report.indexed());
    assertEquals(1, report.replaced());
    assertEquals(2, report.rejected());
    assertEquals(
        List.of("memory: no id", "memory: two lines and three"),
        Files.readAllLines(report.rejects().orElseThrow()));
  }

  @Test
  void aReportWhoseCountsDoNotAddUpIsRefused() {
    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> new RebuildReport("g", 9, 5, 2, 1, 0, 0, 0, Duration.ZERO, Optional.empty()));
    assertEquals("read must be indexed + replaced + rejected: 9, 5 + 2 + 1", failure.getMessage());
  }

  @Test
  void aSourceWithoutArticlesLeavesTheLiveIndex() throws IOException {
    rebuild(numbered(10, "قديم"));
    assertEquals(
        "no articles in memory; give a source that has some",
        assertThrows(IOException.class, () -> rebuild(Articles.of())).getMessage());
    assertEquals(
        "no articles in memory: 2 rejected, the first is memory: no id",
        assertThrows(
                IOException.class,
                () -> rebuild(Articles.of(rejected("no id"), rejected("no body"))))
            .getMessage());
    assertEquals(
        List.of("memory: no id", "memory: no body"),
        Files.readAllLines(dir().resolve("rejects-of-failed-rebuild.txt")));
    assertEquals(10, Found.count(dir(), "قديم"));
  }

  @Test
  void exactlyOneFormerGenerationIsKept() throws IOException {
    for (int i = 0; i < 4; i++) {
      rebuild(numbered(3, "كتب"));
    }
    assertEquals(
        Set.of(
            "CURRENT",
            "fihrist.lock",
            "fihrist-rebuild.lock",
            "generation-000003",
            "generation-000004"),
        files());
  }

  @Test
  void openReadersStayAndMoveOverOnRefresh() throws IOException {
    rebuild(numbered(10, "قديم"));
    try (LiveIndex index = LiveIndex.open(dir(), ANALYSIS);
        LiveIndex.Lease old = index.acquire()) {
      for (int i = 0; i < 3; i++) {
        rebuild(numbered(20, "جديد"));
      }
      assertEquals(10, Found.count(index, "قديم"));
      assertTrue(index.refresh());
      assertFalse(index.refresh());
      assertEquals(20, Found.count(index, "جديد"));
      assertEquals(0, Found.count(index, "قديم"));
      assertEquals(10, Found.count(old, "قديم"));
      assertEquals("generation-000001", old.generation());
    }
  }

  @Test
  void anIndexDeletedAndBuiltAgainIsSeenAsNew() throws IOException {
    rebuild(numbered(10, "قديم"));
    try (LiveIndex index = LiveIndex.open(dir(), ANALYSIS)) {
      IOUtils.rm(dir());
      rebuild(numbered(10, "جديد"));
      assertTrue(index.refresh());
      assertEquals(10, Found.count(index, "جديد"));
    }
  }

  @Test
  void progressIsToldFromTheFirstToTheLast() throws IOException {
    List<Long> articles = new ArrayList<>();
    List<OptionalLong> sizes = new ArrayList<>();
    IndexRebuild.rebuild(
        dir(),
        numbered(500, "كتب"),
        OPTIONS.withProgress(
            (count, bytes, size) -> {
              articles.add(count);
              sizes.add(size);
            }));
    assertEquals(1, articles.get(0));
    assertEquals(500, articles.get(articles.size() - 1));
    assertEquals(OptionalLong.of(1000), sizes.get(0));
  }

  @Test
  void aWordLongerThanATermRejectsItsArticleOnlyIfTheIndexRefusesIt() throws IOException {
    RebuildReport report =
        rebuild(Articles.of(accepted("1", "ب".repeat(1_000_000)), accepted("2", "نص")));
    assertEquals(2, report.indexed() + report.rejected());
    assertEquals(1, Found.count(dir(), "نص"));
    if (report.rejected() == 1) {
      String line = Files.readString(report.rejects().orElseThrow());
      assertTrue(line.startsWith("memory:1: cannot be indexed: "), line);
    }
  }

  @Test
  void aSourceThatFailsLeavesTheLiveIndex() throws IOException {
    rebuild(numbered(10, "قديم"));
    ArticleSource failing =
        Articles.of(
            () ->
                IntStream.range(0, 1000)
                    .mapToObj(
                        i -> {
                          if (i == 700) {
                            throw new UncheckedIOException(new IOException("cable pulled"));
                          }
                          return accepted("" + i, "جديد");
                        }));
    assertThrows(UncheckedIOException.class, () -> rebuild(failing));
    assertEquals(10, Found.count(dir(), "قديم"));
    assertEquals(
        Set.of("CURRENT", "fihrist.lock", "fihrist-rebuild.lock", "generation-000001"), files());
  }

  @Test
  void anInterruptEndsTheRebuildAndLeavesTheLiveIndex() throws Exception {
    rebuild(numbered(10, "قديم"));
    ArticleSource interrupting =
        Articles.of(
            () ->
                IntStream.range(0, 100_000)
                    .mapToObj(
                        i -> {
                          if (i == 100) {
                            Thread.currentThread().interrupt();
                          }
                          return accepted("" + i, "جديد");
                        }));
    var failure = assertThrows(InterruptedIOException.class, () -> rebuild(interrupting));
    assertEquals("rebuild was interrupted; the index is unchanged", failure.getMessage());
    assertTrue(Thread.interrupted());
    assertEquals(10, Found.count(dir(), "قديم"));
    rebuild(numbered(20, "جديد"));
    assertEquals(20, Found.count(dir(), "جديد"));
  }

  @Test
  void aDamagedCurrentIsMendedByARebuildThatKeepsTheFormerGeneration() throws IOException {
    rebuild(numbered(10, "قديم"));
    Files.writeString(dir().resolve("CURRENT"), "garbage");
    assertEquals("generation-000002", rebuild(numbered(20, "جديد")).generation());
    assertEquals(20, Found.count(dir(), "جديد"));
    assertTrue(files().contains("generation-000001"));
  }

  @Test
  void leftoversAreRemovedAndTheirLinksNotFollowed() throws IOException {
    rebuild(numbered(10, "قديم"));
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path precious = Files.writeString(elsewhere.resolve("precious.txt"), "keep");
    Files.createSymbolicLink(dir().resolve("generation-000009"), elsewhere);
    Files.createDirectory(dir().resolve("generation-000005"));
    assertEquals("generation-000010", rebuild(numbered(20, "جديد")).generation());
    assertTrue(Files.exists(precious));
    assertEquals(
        Set.of(
            "CURRENT",
            "fihrist.lock",
            "fihrist-rebuild.lock",
            "generation-000001",
            "generation-000010"),
        files());
  }

  @Test
  void aSourceLargerThanTheDiskIsRefusedBeforehand() throws IOException {
    rebuild(numbered(10, "قديم"));
    String message =
        assertThrows(
                IOException.class,
                () -> rebuild(Articles.ofSize(numbered(20, "جديد"), Long.MAX_VALUE / 1000)))
            .getMessage();
    assertEquals(
        "disk of '%s' has N MB free, 26388279066 MB or so are needed; ".formatted(dir())
            + "free some, or rebuild without this check: --no-disk-check",
        message.replaceFirst("has [0-9]+ MB free", "has N MB free"));
    assertEquals(10, Found.count(dir(), "قديم"));
  }

  @Test
  void theLookAtTheDiskCanBeLeftOut() throws IOException {
    IndexRebuild.rebuild(
        dir(),
        Articles.ofSize(numbered(20, "جديد"), Long.MAX_VALUE / 1000),
        OPTIONS.withoutDiskCheck());
    assertEquals(20, Found.count(dir(), "جديد"));
  }

  @Test
  void aMissingSourceLeavesNoFolderBehind() {
    Path missing = temp.resolve("missing.jsonl");
    assertThrows(NoSuchFileException.class, () -> rebuild(ArticleSource.of(missing)));
    assertFalse(Files.exists(dir()));
  }

  @Test
  void optionsAreChecked() {
    assertEquals(
        "threads must be in 1..256: 0",
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withThreads(0)).getMessage());
    assertEquals(
        "ramBufferMegabytes must be in 1..2047: 2048",
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withRamBufferMegabytes(2048))
            .getMessage());
  }
}
