// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final double EXACT = 1e-12;
  private static final double LOG2_OF_3 = Math.log(3) / Math.log(2);

  @Test
  void perfectRankingScoresOne() {
    Metrics metrics = Metrics.of(Map.of("a", 2.0, "b", 1.0, "c", 0.0), List.of("a", "b"));
    assertEquals(new Metrics(1, 1, 1, 0.2, 1), metrics);
  }

  @Test
  void nothingFoundScoresZero() {
    assertEquals(new Metrics(0, 0, 0, 0, 0), Metrics.of(Map.of("a", 1.0), List.of()));
  }

  @Test
  void gainIsExponentialAndDiscountLogarithmic() {
    // Found: x, b (1), a (3). Gain 1/log2(3) + 7/2; ideal 7 + 1/log2(3).
    Metrics metrics = Metrics.of(Map.of("a", 3.0, "b", 1.0), List.of("x", "b", "a"));
    assertEquals((1 / LOG2_OF_3 + 3.5) / (7 + 1 / LOG2_OF_3), metrics.ndcgAt10(), EXACT);
    assertEquals(0.5, metrics.mrrAt10(), EXACT);
    assertEquals((1.0 / 2 + 2.0 / 3) / 2, metrics.averagePrecision(), EXACT);
    assertEquals(0.2, metrics.precisionAt10(), EXACT);
    assertEquals(1, metrics.recallAt100(), EXACT);
  }

  @Test
  void relevantDocumentAtRankElevenCountsForMapAndRecallOnly() {
    List<String> ranking = new ArrayList<>(others(10));
    ranking.add("a");
    assertEquals(new Metrics(0, 0, 1.0 / 11, 0, 1), Metrics.of(Map.of("a", 1.0), ranking));
  }

  @Test
  void relevantDocumentAtRankHundredAndOneIsBeyondRecall() {
    List<String> ranking = new ArrayList<>(others(100));
    ranking.add("a");
    assertEquals(new Metrics(0, 0, 1.0 / 101, 0, 0), Metrics.of(Map.of("a", 1.0), ranking));
  }

  @Test
  void idealHoldsAtMostTen() {
    Map<String, Double> grades = new HashMap<>();
    IntStream.range(0, 30).forEach(i -> grades.put("r" + i, 1.0));
    List<String> ranking = IntStream.range(0, 10).mapToObj(i -> "r" + i).toList();
    Metrics metrics = Metrics.of(grades, ranking);
    assertEquals(1, metrics.ndcgAt10(), EXACT);
    assertEquals(1, metrics.precisionAt10(), EXACT);
    assertEquals(10.0 / 30, metrics.recallAt100(), EXACT);
    assertEquals(10.0 / 30, metrics.averagePrecision(), EXACT);
  }

  @Test
  void negativeGradeCosts() {
    Metrics metrics = Metrics.of(Map.of("a", 1.0, "spam", -1.0), List.of("spam", "a"));
    assertEquals(-0.5 + 1 / LOG2_OF_3, metrics.ndcgAt10(), EXACT);
    assertEquals(0.5, metrics.mrrAt10(), EXACT);
  }

  @Test
  void meanIsOverTopics() {
    Metrics mean =
        Metrics.mean(List.of(new Metrics(1, 1, 1, 0.1, 1), new Metrics(0, 0.5, 0, 0, 0.5)));
    assertEquals(new Metrics(0.5, 0.75, 0.5, 0.05, 0.75), mean);
  }

  @Test
  void eachMeasureNamesItsFigure() {
    Metrics metrics = new Metrics(1, 2, 3, 4, 5);
    assertEquals(
        List.of("nDCG@10 1.0", "MRR@10 2.0", "MAP 3.0", "P@10 4.0", "R@100 5.0"),
        Arrays.stream(Measure.values())
            .map(measure -> measure.label() + " " + metrics.get(measure))
            .toList());
  }

  @Test
  void aTopicWithoutRelevantDocumentsHasNoFigures() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Metrics.of(Map.of("a", 0.0), List.of("a")));
    assertEquals("a topic needs at least one document graded above 0", e.getMessage());
  }

  private static List<String> others(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).toList();
  }
}
