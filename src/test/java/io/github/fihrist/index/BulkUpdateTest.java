// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;
import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Articles.rejected;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkUpdateTest {
  @TempDir Path dir;

  @BeforeEach
  void buildAnIndex() throws IOException {
    IndexRebuild.rebuild(dir, numbered(10, "قديم"), RebuildOptions.standard(ANALYSIS));
  }

  @Test
  void allArticlesArePutTheLastOfAnIdWins() throws IOException {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      readings.add(accepted("" + i % 1000, i < 2000 ? "سابق" : "جديد"));
    }
    readings.add(7, rejected("no id"));
    List<Reading> rejects = new ArrayList<>();
    List<Long> progress = new ArrayList<>();
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      BulkReport report =
          writer.putAll(
              Articles.of(readings), (read, bytes, size) -> progress.add(read), rejects::add);
      assertEquals(new BulkReport(3001, 3000, 1), report);
      assertEquals(1000, writer.commit());
    }
    assertEquals(List.of(rejected("no id")), rejects);
    assertEquals(3001, progress.get(progress.size() - 1));
    assertEquals(1000, Found.count(dir, "جديد"));
    assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
  }

  @Test
  void aSourceThatFailsLeavesTheChoiceToCommit() throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              writer.putAll(
                  Articles.of(
                      () ->
                          List.of(1, 2, 3).stream()
                              .map(
                                  i -> {
                                    if (i == 3) {
                                      throw new IllegalStateException("broken");
                                    }
                                    return accepted("new " + i, "جديد");
                                  })),
                  RebuildProgress.SILENT,
                  piece -> {}));
    }
    assertEquals(0, Found.count(dir, "جديد"));
  }

  @Test
  void deletingByFilterCountsWhatItDeletes() throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      for (int i = 0; i < 6; i++) {
        writer.put(
            Articles.article("dated " + i, "يوم")
                .withDate(Instant.parse("2020-01-0" + (i + 1) + "T23:00:00Z")));
      }
      assertEquals(3, writer.deleteAll(ArticleFilter.until(LocalDate.of(2020, 1, 3))));
      assertEquals(0, writer.deleteAll(ArticleFilter.source("none")));
      assertEquals(13, writer.commit());
      assertEquals(
          1,
          writer.deleteAll(
              new ArticleFilter(
                  Map.of("id", Set.of("dated 3", "x")), Optional.empty(), Optional.empty())));
      assertEquals(12, writer.commit());
    }
    assertEquals(2, Found.count(dir, "يوم"));
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  @Test
  void filtersAreChecked() {
    checkRefused(
        "filter must restrict something; to empty an index, rebuild it",
        Map.of(),
        Optional.empty(),
        Optional.empty());
    checkRefused(
        "filter must have a value for each field: {source=[]}",
        Map.of("source", Set.of()),
        Optional.empty(),
        Optional.empty());
    checkRefused(
        "from must not be after to: 2020-01-02 > 2020-01-01",
        Map.of(),
        Optional.of(LocalDate.of(2020, 1, 2)),
        Optional.of(LocalDate.of(2020, 1, 1)));
  }

  private static void checkRefused(
      String message,
      Map<String, Set<String>> values,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> new ArticleFilter(values, from, to))
            .getMessage());
  }
}
