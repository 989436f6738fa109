// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.util.EnumMap;
import java.util.Map;

/**
 * Two runs over the same judgements, topic by topic: is the second better, and is that chance?
 *
 * @param first the run that is there
 * @param second the run that may replace it
 * @param differences by measure
 */
public record RunComparison(
    Evaluation first, Evaluation second, Map<Measure, Difference> differences) {

  /** Differences below this are rounding, and a tie. */
  private static final double ROUNDING = 1e-9;

  /**
   * Second minus first in one measure.
   *
   * @param mean the mean difference over the topics
   * @param wins topics in which the second is better
   * @param losses topics in which the first is better
   * @param ties the other topics
   * @param randomizationP how likely so large a mean is (either way) if each topic's two results
   *     were handed out by coin; from {@value PairedTest#PERMUTATIONS} seeded trials
   * @param tTestP the same by Student's paired t-test
   */
  public record Difference(
      double mean, int wins, int losses, int ties, double randomizationP, double tTestP) {}

  /** Copies. */
  public RunComparison {
    differences = Map.copyOf(differences);
  }

  /** Compares; same input and seed, same figures. */
  public static RunComparison of(Qrels qrels, Run first, Run second, long seed)
      throws EvaluationDataException {
    Evaluation one = Evaluation.of(qrels, first);
    Evaluation two = Evaluation.of(qrels, second);
    Map<Measure, Difference> differences = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      differences.put(measure, difference(measure, one, two, seed));
    }
    return new RunComparison(one, two, differences);
  }

  /** Second minus first in one measure. */
  public Difference difference(Measure measure) {
    Difference difference = differences.get(measure);
    if (difference == null) {
      throw new IllegalArgumentException("measure was not compared: '" + measure + "'");
    }
    return difference;
  }

  /** Second minus first for one topic; differences that are mere rounding are 0. */
  public double difference(Measure measure, String topic) {
    return difference(measure, topic, first, second);
  }

  private static double difference(Measure measure, String topic, Evaluation one, Evaluation two) {
    double difference = value(measure, topic, two) - value(measure, topic, one);
    return Math.abs(difference) < ROUNDING ? 0 : difference;
  }

  private static double value(Measure measure, String topic, Evaluation evaluation) {
    Metrics metrics = evaluation.topics().get(topic);
    if (metrics == null) {
      throw new IllegalArgumentException("topic was not compared: '" + topic + "'");
    }
    return metrics.get(measure);
  }

  private static Difference difference(Measure measure, Evaluation one, Evaluation two, long seed) {
    double[] differences =
        one.topics().keySet().stream()
            .mapToDouble(topic -> difference(measure, topic, one, two))
            .toArray();
    int wins = 0;
    int losses = 0;
    double sum = 0;
    for (double difference : differences) {
      wins += difference > 0 ? 1 : 0;
      losses += difference < 0 ? 1 : 0;
      sum += difference;
    }
    return new Difference(
        sum / differences.length,
        wins,
        losses,
        differences.length - wins - losses,
        PairedTest.randomization(differences, seed),
        PairedTest.student(differences));
  }
}
