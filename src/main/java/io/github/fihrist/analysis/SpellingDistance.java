// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

/** How careless a spelling is, between two words that fold to the same. */
final class SpellingDistance {
  private static final double BARE_FIRST_ALEF = 1.6;
  private static final double BARE_ALEF = 2.0;
  private static final double OTHER_HAMZA = 3.5;
  private static final double ADDED_HAMZA = 4.0;
  private static final double UNDOTTED_YEH = 2.5;
  private static final double DOTTED_YEH = 3.0;

  private SpellingDistance() {}

  /**
   * How unlikely it is that a writer who means one word writes the other, as a negative logarithm:
   * a bare alef for any alef is common, one hamza for another a slip; hamza's seat says nothing.
   *
   * @param meant the lexicon's spelling
   * @param written the letters of the text
   * @param start where the word begins there
   * @param end where it ends, or where comparing is to end
   */
  static double between(String meant, char[] written, int start, int end) {
    double distance = 0;
    int length = Math.min(end - start, meant.length());
    for (int i = 0; i < length; i++) {
      char m = meant.charAt(i);
      char w = written[start + i];
      if (m != w) {
        distance += of(m, w, i == 0);
      }
    }
    return distance;
  }

  private static double of(char meant, char written, boolean first) {
    if (meant == YEH || meant == ALEF_MAKSURA) {
      return written == ALEF_MAKSURA ? UNDOTTED_YEH : DOTTED_YEH;
    }
    if (written == ALEF) {
      return first ? BARE_FIRST_ALEF : BARE_ALEF;
    }
    if (meant == ALEF) {
      return ADDED_HAMZA;
    }
    return isAlef(meant) && isAlef(written) ? OTHER_HAMZA : 0;
  }

  private static boolean isAlef(char c) {
    return c == ALEF_WITH_HAMZA_ABOVE || c == ALEF_WITH_HAMZA_BELOW || c == ALEF_WITH_MADDA_ABOVE;
  }
}
