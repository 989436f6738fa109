// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.util.SplittableRandom;

/** Two-sided tests of paired differences against a mean of zero. */
final class PairedTest {
  /** Trials of the randomization test. */
  static final int PERMUTATIONS = 10_000;

  private static final double ROUNDING = 1e-9;

  private PairedTest() {}

  /**
   * Fisher's randomization test with random signs. The observed signs count as one trial more, so
   * that the result is never 0.
   */
  static double randomization(double[] differences, long seed) {
    double observed = Math.abs(sum(differences));
    SplittableRandom random = new SplittableRandom(seed);
    int asLarge = 0;
    for (int trial = 0; trial < PERMUTATIONS; trial++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      asLarge += Math.abs(sum) >= observed - ROUNDING ? 1 : 0;
    }
    return (asLarge + 1.0) / (PERMUTATIONS + 1.0);
  }

  /** Student's paired t-test; 1 where it is not defined: one topic, or no difference at all. */
  static double student(double[] differences) {
    int n = differences.length;
    double mean = sum(differences) / n;
    double squares = 0;
    for (double difference : differences) {
      squares += (difference - mean) * (difference - mean);
    }
    if (n < 2 || Math.abs(mean) < ROUNDING) {
      return 1;
    }
    if (squares < ROUNDING * ROUNDING) {
      return 0; // every topic differs by the same
    }
    double t = mean / Math.sqrt(squares / (n - 1) / n);
    return StudentT.twoSided(t, n - 1);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
