// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import java.util.Arrays;

/**
 * How unlikely it is that someone who means one word types the other, both folded: the cheapest way
 * to turn one into the other by adding, dropping, changing and swapping letters, at the prices of
 * {@link LetterCosts}. 0 for equal words; about 1 for a letter that has nothing to do with what was
 * meant.
 */
final class TypingCost {
  private TypingCost() {}

  /** From what was typed to what was meant. */
  static double of(String typed, String meant) {
    int columns = meant.length() + 1;
    double[] beforeLast = new double[columns];
    double[] last = new double[columns];
    double[] now = new double[columns];
    for (int j = 1; j < columns; j++) {
      last[j] = last[j - 1] + LetterCosts.leftOut(meant, j - 1);
    }
    for (int i = 1; i <= typed.length(); i++) {
      now[0] = last[0] + LetterCosts.added(typed, i - 1);
      for (int j = 1; j < columns; j++) {
        double best = last[j - 1] + LetterCosts.changed(typed, i - 1, meant, j - 1);
        best = Math.min(best, last[j] + LetterCosts.added(typed, i - 1));
        best = Math.min(best, now[j - 1] + LetterCosts.leftOut(meant, j - 1));
        if (i > 1 && j > 1 && isSwap(typed, i, meant, j)) {
          best = Math.min(best, beforeLast[j - 2] + LetterCosts.SWAPPED);
        }
        now[j] = best;
      }
      double[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
      Arrays.fill(now, 0);
    }
    return last[columns - 1];
  }

  private static boolean isSwap(String typed, int i, String meant, int j) {
    return typed.charAt(i - 1) == meant.charAt(j - 2)
        && typed.charAt(i - 2) == meant.charAt(j - 1)
        && typed.charAt(i - 1) != typed.charAt(i - 2);
  }
}
