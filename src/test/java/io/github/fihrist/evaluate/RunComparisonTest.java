// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.fihrist.evaluate.TopicRun.ScoredDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
  private static final long SEED = 42;

  @Test
  void topicsWithoutRelevantDocumentsDoNotCount() throws EvaluationDataException {
    Evaluation evaluation =
        Evaluation.of(qrels("q1 d 1", "q2 d 0", "q3 d 1"), run("q1 d", "q2 d", "q7 d"));
    assertEquals(List.of("q1", "q3"), List.copyOf(evaluation.topics().keySet()));
    assertEquals(0.5, evaluation.mean().ndcgAt10());
    assertEquals(1, evaluation.topicsWithoutRun());
    assertEquals(1, evaluation.topicsWithoutQrels());
  }

  @Test
  void judgementsWithoutARelevantDocumentAreAnError() {
    EvaluationDataException e =
        assertThrows(
            EvaluationDataException.class, () -> Evaluation.of(qrels("q d 0"), run("q d")));
    assertEquals(
        "no topic has a relevant document; give at least one a grade above 0", e.getMessage());
  }

  @Test
  void winsLossesAndTiesAreTheSecondRuns() throws EvaluationDataException {
    RunComparison comparison =
        RunComparison.of(
            qrels("q1 d 1", "q2 d 1", "q3 d 1", "q4 d 1"),
            run("q1 x d", "q2 d", "q3 d", "q4 x d"),
            run("q1 d", "q2 x d", "q3 d", "q4 d"),
            SEED);
    RunComparison.Difference mrr = comparison.difference(Measure.MRR_AT_10);
    assertEquals(0.125, mrr.mean(), 1e-12);
    assertEquals(List.of(2, 1, 1), List.of(mrr.wins(), mrr.losses(), mrr.ties()));
    assertEquals(0.5, comparison.difference(Measure.MRR_AT_10, "q1"), 1e-12);
    assertEquals(-0.5, comparison.difference(Measure.MRR_AT_10, "q2"), 1e-12);
  }

  @Test
  void aRunAgainstItselfDiffersByChanceOnly() throws EvaluationDataException {
    RunComparison.Difference same =
        RunComparison.of(qrels("q1 d 1", "q2 d 1"), run("q1 d"), run("q1 d"), SEED)
            .difference(Measure.NDCG_AT_10);
    assertEquals(new RunComparison.Difference(0, 0, 0, 2, 1, 1), same);
  }

  @Test
  void studentAgreesWithPublishedTables() {
    // Two-sided 5 % points of t for 1, 4, 10 and 30 degrees of freedom, as in any table.
    assertEquals(0.05, StudentT.twoSided(12.706, 1), 1e-5);
    assertEquals(0.05, StudentT.twoSided(2.776, 4), 5e-5);
    assertEquals(0.05, StudentT.twoSided(2.228, 10), 5e-5);
    assertEquals(0.05, StudentT.twoSided(-2.042, 30), 5e-5);
  }

  @Test
  void studentAgreesWithClosedForms() {
    // One degree of freedom is Cauchy's distribution, two have a root.
    for (double t = 0; t < 60; t += 0.37) {
      assertEquals(1 - 2 * Math.atan(t) / Math.PI, StudentT.twoSided(t, 1), 1e-12);
      assertEquals(1 - t / Math.sqrt(2 + t * t), StudentT.twoSided(t, 2), 1e-12);
    }
  }

  @Test
  void studentKeepsItsDigitsFarOutAndForManyTopics() {
    assertEquals(2.422136005246625e-25, StudentT.twoSided(12, 200), 1e-36);
    assertEquals(0.050273184955748736, StudentT.twoSided(1.96, 1000), 1e-12);
    assertEquals(0.3174314781007433, StudentT.twoSided(1, 2000), 1e-12);
    assertEquals(
        0.14815590616284846,
        PairedTest.student(new double[] {.1, .2, -.05, .3, 0, .15, .02, -.1}),
        1e-12);
  }

  @Test
  void studentIsDefinedAtTheEdges() {
    assertEquals(1, PairedTest.student(new double[] {0.5}));
    assertEquals(1, PairedTest.student(new double[] {0, 0, 0}));
    assertEquals(0, PairedTest.student(new double[] {0.25, 0.25, 0.25}));
  }

  @Test
  void randomizationAgreesWithCountingAllSigns() {
    // Of 2^3 sign patterns of 1, 1, 1 two reach the observed sum: +++ and ---.
    assertEquals(0.25, PairedTest.randomization(new double[] {1, 1, 1}, SEED), 0.02);
    assertEquals(1, PairedTest.randomization(new double[] {1, -1}, SEED));
  }

  @Test
  void randomizationIsRepeatable() {
    double[] differences = {.1, .2, -.05, .3, 0, .15, .02, -.1};
    double p = PairedTest.randomization(differences, SEED);
    assertEquals(p, PairedTest.randomization(differences, SEED));
    assertEquals(PairedTest.student(differences), p, 0.03);
  }

  private static Qrels qrels(String... lines) {
    SequencedMap<String, Map<String, Double>> topics = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      topics.put(words[0], Map.of(words[1], Double.valueOf(words[2])));
    }
    return new Qrels(topics);
  }

  private static Run run(String... lines) {
    List<TopicRun> topics = new ArrayList<>();
    for (String line : lines) {
      List<String> words = List.of(line.split(" "));
      topics.add(
          new TopicRun(
              words.getFirst(),
              words.stream().skip(1).map(id -> new ScoredDocument(id, 1)).toList()));
    }
    return Run.of(topics);
  }
}
