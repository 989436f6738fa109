// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How unlikely it is that someone who means one word types the other, both folded: the cheapest way
 * to turn one into the other by adding, dropping, changing and swapping letters, where what is
 * confused in Arabic costs less. 0 for equal words; 1 for a letter that has nothing to do with what
 * was meant.
 *
 * <p>A letter left out costs less than one changed or added, since a writer can add any of 28. The
 * pairs are letters that sound alike, in the standard language or in a dialect (ض ظ, ذ ز, س ص, ت ط,
 * ق ك, ق غ, ث س), that look alike but for dots (ح خ, ر ز, ع غ, ف ق), or that write the same sound
 * of a foreign name (ج غ). {@code docs/suggestions.md} tells where the numbers come from.
 */
final class TypingCost {
  private static final double SAME_SOUND = 0.17;
  private static final double CONFUSED = 0.8;
  private static final double LOOKS_ALIKE = 0.88;
  private static final double NEIGHBOUR_KEY = 0.82;
  private static final double OTHER = 0.92;
  private static final double SWAPPED = 0.64;
  private static final double LEFT_OUT = 0.63;
  private static final double DOUBLED = 0.74;
  private static final double HAMZA_LOST = 0.6;

  /** Long vowels are heard as short ones, and short ones are not written: لاكن, هاذا, العامود. */
  private static final double VOWEL_LEFT_OUT = 0.55;

  private static final double VOWEL_ADDED = 0.75;
  private static final double VOWEL_CHANGED = 0.8;

  /** Writers rarely miss the first letter. */
  private static final double FIRST_LETTER = 0.05;

  private static final char HAMZA = '\u0621';
  private static final char ALEF = '\u0627';
  private static final char WAW = '\u0648';
  private static final char YEH = '\u064A';
  private static final char HEH = '\u0647';
  private static final char TEH = '\u062A';

  /** Two letters that most of today's dialects say alike. */
  private static final Set<String> ONE_SOUND = pairs("ضظ");

  private static final Set<String> ALIKE_IN_SOUND =
      pairs(
          "ضد", "ذز", "ذد", "زظ", "ذظ", "سص", "ثس", "تط", "ثت", "قك", "قغ", "جغ", "حه", "سز", "صز",
          "جش", "ءع");

  private static final Set<String> ALIKE_IN_SHAPE =
      pairs(
          "جح", "حخ", "جخ", "رز", "سش", "صض", "طظ", "عغ", "فق", "بت", "بن", "تن", "بي", "تي", "ني",
          "تث", "لا", "كل", "رو");

  private TypingCost() {}

  /** From what was typed to what was meant. */
  static double of(String typed, String meant) {
    int columns = meant.length() + 1;
    double[] beforeLast = new double[columns];
    double[] last = new double[columns];
    double[] now = new double[columns];
    for (int j = 1; j < columns; j++) {
      last[j] = last[j - 1] + single(meant, j - 1, LEFT_OUT);
    }
    for (int i = 1; i <= typed.length(); i++) {
      now[0] = last[0] + single(typed, i - 1, OTHER);
      for (int j = 1; j < columns; j++) {
        double best = last[j - 1] + changed(typed, i - 1, meant, j - 1);
        best = Math.min(best, last[j] + single(typed, i - 1, OTHER));
        best = Math.min(best, now[j - 1] + single(meant, j - 1, LEFT_OUT));
        if (i > 1 && j > 1 && isSwap(typed, i, meant, j)) {
          best = Math.min(best, beforeLast[j - 2] + SWAPPED);
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

  /** A letter that only one of the words has. */
  private static double single(String word, int at, double cost) {
    char c = word.charAt(at);
    boolean isDoubled =
        (at > 0 && word.charAt(at - 1) == c)
            || (at + 1 < word.length() && word.charAt(at + 1) == c);
    double least = isDoubled ? DOUBLED : c == HAMZA ? HAMZA_LOST : OTHER;
    if (c == HAMZA || isSeat(c)) {
      least = Math.min(least, cost == LEFT_OUT ? VOWEL_LEFT_OUT : VOWEL_ADDED);
    }
    return Math.min(least, cost) + (at == 0 ? FIRST_LETTER : 0);
  }

  private static double changed(String typed, int i, String meant, int j) {
    char t = typed.charAt(i);
    char m = meant.charAt(j);
    if (t == m) {
      return 0;
    }
    double first = i == 0 && j == 0 ? FIRST_LETTER : 0;
    boolean bothLast = i == typed.length() - 1 && j == meant.length() - 1;
    if (ONE_SOUND.contains("" + t + m)) {
      return SAME_SOUND + first;
    }
    if (ALIKE_IN_SOUND.contains("" + t + m)
        || isHamzaSeat(t, m)
        || (bothLast && isTehAndHeh(t, m))) {
      return CONFUSED + first;
    }
    if (isSeat(t) && isSeat(m)) {
      return VOWEL_CHANGED + first;
    }
    if (ArabicKeyboard.areNeighbours(t, m)) {
      return NEIGHBOUR_KEY + first;
    }
    return first + (ALIKE_IN_SHAPE.contains("" + t + m) ? LOOKS_ALIKE : OTHER);
  }

  /** A hamza left out leaves its seat: سوال for سؤال. */
  private static boolean isHamzaSeat(char a, char b) {
    return (a == HAMZA && isSeat(b)) || (b == HAMZA && isSeat(a));
  }

  private static boolean isSeat(char c) {
    return c == ALEF || c == WAW || c == YEH;
  }

  private static boolean isTehAndHeh(char a, char b) {
    return (a == TEH && b == HEH)
        || (a == HEH && b == TEH)
        || (a == ALEF && b == HEH)
        || (a == HEH && b == ALEF);
  }

  private static Set<String> pairs(String... pairs) {
    Set<String> both = new HashSet<>(List.of(pairs));
    for (String pair : pairs) {
      both.add(new StringBuilder(pair).reverse().toString());
    }
    return Set.copyOf(both);
  }
}
