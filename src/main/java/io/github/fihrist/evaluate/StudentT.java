// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

/**
 * Student's t distribution. The probability of a t at least as far from 0 with v degrees of freedom
 * is the regularized incomplete beta function I(v / (v + t²); v / 2, 1 / 2).
 */
final class StudentT {
  private static final double PRECISION = 1e-14;
  private static final int MAX_STEPS = 10_000;

  private StudentT() {}

  static double twoSided(double t, int degreesOfFreedom) {
    double v = degreesOfFreedom;
    return Math.min(1, incompleteBeta(v / (v + t * t), t * t / (v + t * t), v / 2, 0.5));
  }

  /** I(x; a, b); {@code rest} is 1 − x, given apart because it may be too small to subtract. */
  private static double incompleteBeta(double x, double rest, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (rest <= 0) {
      return 1;
    }
    // The fraction converges fast on one side of the mean only; the other side is its mirror.
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - incompleteBeta(rest, x, b, a);
    }
    double front = Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta(a, b));
    return front / a * fraction(x, a, b);
  }

  /** The continued fraction of the incomplete beta function, summed term by term as Steed does. */
  private static double fraction(double x, double a, double b) {
    double d = 1 / (1 - (a + b) * x / (a + 1));
    double term = d - 1;
    double sum = d;
    for (int m = 1; m <= MAX_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / (1 + even * d);
      term *= d - 1;
      sum += term;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / (1 + odd * d);
      term *= d - 1;
      sum += term;
      if (Math.abs(term) < PRECISION * Math.abs(sum)) {
        break;
      }
    }
    return sum;
  }

  private static double logBeta(double a, double b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
  }

  /**
   * Stirling's series after shifting the argument above 15, where five terms give full precision.
   */
  private static double logGamma(double x) {
    double shift = 0;
    double z = x;
    while (z < 15) {
      shift -= Math.log(z);
      z += 1;
    }
    double r = 1 / (z * z);
    double series =
        (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / z;
    return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
  }
}
