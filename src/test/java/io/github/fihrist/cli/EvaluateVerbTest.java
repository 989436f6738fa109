// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateVerbTest {
  @TempDir Path dir;
  private Path qrels;
  private Path first;
  private Path second;

  @BeforeEach
  void writeFiles() throws IOException {
    qrels = write("qrels.tsv", "q1\ta\t2\nq1\tb\t1\nq2\ta\t1\nq3\ta\t0\n");
    first = write("first.run", "q1 Q0 x 1 3 t\nq1 Q0 b 2 2 t\nq2 Q0 x 1 2 t\nq2 Q0 a 2 1 t\n");
    second = write("second.run", "q1 Q0 x 1 3 t\nq1 Q0 b 2 2 t\nq2 Q0 a 1 2 t\n");
  }

  @Test
  void oneLineOfMeans() {
    // q1: gain 1/log2(3) of 3 + 1/log2(3); q2: 1/log2(3).
    assertEquals(
        "nDCG@10=0.4023 MRR@10=0.5000 MAP=0.3750 P@10=0.1000 R@100=0.7500 n=2\n",
        Ran.fihrist("evaluate", "--qrels", qrels, "--run", first).output());
  }

  @Test
  void figuresOfEveryTopicComeFirst() {
    assertEquals(
        """
        topic\tnDCG@10\tMRR@10\tMAP\tP@10\tR@100
        q1\t0.1738\t0.5000\t0.2500\t0.1000\t0.5000
        q2\t0.6309\t0.5000\t0.5000\t0.1000\t1.0000
        nDCG@10=0.4023 MRR@10=0.5000 MAP=0.3750 P@10=0.1000 R@100=0.7500 n=2
        """,
        Ran.fihrist("evaluate", "--qrels", qrels, "--run", first, "--per-query").output());
  }

  @Test
  void jsonHasTheSameFigures() {
    Json json =
        Json.parse(
            Ran.fihrist("evaluate", "--qrels", qrels, "--run", first, "--json", "--per-query")
                .output());
    assertEquals(
        List.of(
            "nDCG@10",
            "MRR@10",
            "MAP",
            "P@10",
            "R@100",
            "n",
            "topicsWithoutRun",
            "topicsWithoutQrels",
            "topics"),
        json.names());
    assertEquals(0.375, json.at("MAP"));
    assertEquals(2, json.at("n"));
    assertEquals(0.5, json.at("topics", "q2", "MAP"));
  }

  @Test
  void twoRunsAreCompared() {
    assertEquals(
        """
        topic\tfirst nDCG@10\tsecond\tdifference
        q2\t0.6309\t1.0000\t+0.3691
        q1\t0.1738\t0.1738\t+0.0000

        measure\tfirst\tsecond\tdifference\twins\tlosses\tties\tp-rand\tp-t
        nDCG@10\t0.4023\t0.5869\t+0.1845\t1\t0\t1\t1.0000\t0.5000
        MRR@10\t0.5000\t0.7500\t+0.2500\t1\t0\t1\t1.0000\t0.5000
        MAP\t0.3750\t0.6250\t+0.2500\t1\t0\t1\t1.0000\t0.5000
        P@10\t0.1000\t0.1000\t+0.0000\t0\t0\t2\t1.0000\t1.0000
        R@100\t0.7500\t0.7500\t+0.0000\t0\t0\t2\t1.0000\t1.0000
        """,
        Ran.fihrist(
                "evaluate", "--qrels", qrels, "--run", first, "--compare", second, "--per-query")
            .output());
  }

  @Test
  void comparisonAsJson() {
    Json json =
        Json.parse(
            Ran.fihrist("evaluate", "--qrels", qrels, "--run", first, "--compare", second, "--json")
                .output());
    assertEquals(List.of("first", "second", "differences"), json.names());
    assertEquals(
        List.of("mean", "wins", "losses", "ties", "randomizationP", "tTestP"),
        json.names("differences", "MAP"));
    assertEquals(0.25, json.at("differences", "MAP", "mean"));
    assertEquals(1, json.at("differences", "MAP", "wins"));
    assertEquals(0.625, json.at("second", "MAP"));
  }

  @Test
  void idsThatDoNotMeetAreTold() throws IOException {
    Path other = write("other.run", "q2 Q0 a 1 2 t\nQ9 Q0 a 1 2 t\n");
    Ran ran = Ran.fihrist("evaluate", "--qrels", qrels, "--run", other);
    assertEquals(Main.DONE, ran.exitCode());
    assertEquals(
        """
        fihrist: 1 of 2 topics are not in '%1$s'; they count as 0
        fihrist: 1 topics of '%1$s' have no judgements; they do not count
        """
            .formatted(other),
        ran.err());
  }

  @Test
  void badLineIsNamed() throws IOException {
    Path bad = write("bad.run", "q2 Q0 a 1 2 t\nq2 Q0 b\n");
    Ran.fihrist("evaluate", "--qrels", qrels, "--run", bad)
        .failed(
            bad + ":2: 3 columns; expected 'qid Q0 docid rank score tag', ids without white space");
  }

  @Test
  void aFolderIsNoFile() {
    Ran.fihrist("evaluate", "--qrels", dir, "--run", first)
        .failed("this is a folder, not a file: '" + dir + "'");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }
}
