// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchVerbTest {
  @TempDir Path dir;
  private News news;
  private Path queries;
  private Path run;

  @BeforeEach
  void buildIndex() throws IOException {
    news = News.in(dir);
    queries =
        Files.writeString(dir.resolve("queries.tsv"), "b\tمعرض الكتاب\na\tالعاصمة\nnone\tزلزال\n");
    run = dir.resolve("out.run");
  }

  @Test
  void batchWritesWhatEvaluateReads() throws IOException {
    String report = batch().output();
    assertTrue(report.matches("3 queries, 3 hits, 1 queries without hits, \\d+ ms\n"), report);
    List<String> lines = Files.readAllLines(run);
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).matches("b Q0 fair 1 \\d+\\.\\d+ fihrist"), lines.get(0));
    assertTrue(lines.get(1).startsWith("a Q0 "), lines.get(1));
    Path qrels = Files.writeString(dir.resolve("qrels"), "b fair 1\na fair 1\na rain 1\n");
    assertTrue(
        Ran.fihrist("evaluate", "--qrels", qrels, "--run", run)
            .output()
            .startsWith("nDCG@10=1.0000 "));
  }

  @Test
  void depthAndTagAreTheUsers() throws IOException {
    batch("--depth", "1", "--tag", "تجربة").output();
    assertEquals(
        List.of("b", "a"),
        Files.readAllLines(run).stream().map(line -> line.split(" ")[0]).toList());
    assertTrue(Files.readAllLines(run).getFirst().endsWith(" تجربة"));
  }

  @Test
  void weightsRank() throws IOException {
    batch().output();
    List<String> plain = Files.readAllLines(run);
    batch("--title-weight", "0", "--freshness", "1", "--as-of", "2022-01-26").output();
    assertNotEquals(plain, Files.readAllLines(run));
    batch("--lemma-weight", "12")
        .wrongUsage("lemma weight must be in 0..10: 12.0", "see 'fihrist batch --help'");
  }

  @Test
  void reportForMachines() {
    Json json = Json.parse(batch("--json").output());
    assertEquals(List.of("queries", "hits", "queriesWithoutHits", "tookMillis"), json.names());
    assertEquals(1, json.at("queriesWithoutHits"));
  }

  @Test
  void depthHasBounds() {
    String help = "see 'fihrist batch --help'";
    batch("--depth", "1001").wrongUsage("depth must be in 1..1000: 1001", help);
    assertFalse(Files.exists(run));
  }

  @Test
  void idsWithWhiteSpaceAreAnErrorAndLeaveTheFormerRun() throws IOException {
    Files.writeString(run, "former");
    Path more =
        Files.writeString(dir.resolve("m.jsonl"), "{\"id\":\"my id\",\"body\":\"زلزال\"}\n");
    Ran.fihrist("add", "--index", news.index(), more).output();
    batch()
        .failed(
            "article id 'my id' has white space, which a run file cannot hold; use one without");
    assertEquals("former", Files.readString(run));
    try (var files = Files.list(dir)) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
    }
  }

  @Test
  void badQueriesAreNamed() throws IOException {
    Files.writeString(queries, "a\tكتاب\nb كتاب\n");
    batch().failed(queries + ":2: no TAB; expected 'qid TAB text'");
  }

  @Test
  void missingFolderOfTheRunIsNamed() {
    run = dir.resolve("none").resolve("out.run");
    batch().failed("no such file or folder: '" + dir.resolve("none") + "'");
  }

  private Ran batch(String... options) {
    List<Object> args =
        new ArrayList<>(
            List.of("batch", "--index", news.index(), "--queries", queries, "--run", run));
    args.addAll(List.of(options));
    return Ran.fihrist(args.toArray());
  }
}
