// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

/**
 * What two spellings of one word share: the second step of folding, after {@link Spelling}.
 *
 * <p>Hamza carried by alef goes (أ إ آ become ا), other hamzas lose their seat (ؤ ئ become ء),
 * because seats vary from writer to writer (رؤوس, رءوس); ى becomes ي and ة becomes ه. Idempotent,
 * and as long as the word.
 */
final class Folding {
  private Folding() {}

  /** Everything folded: the EXACT view. */
  static String fold(String spelled) {
    return fold(spelled, true);
  }

  /** The same with ة kept: what the lexicon is asked by, where ة and ه are not the same. */
  static String key(String spelled) {
    return fold(spelled, false);
  }

  /** The spelling with hamza off its seat and all else kept: how the lexicon spells words. */
  static String seatless(String spelled) {
    return spelled.replace(WAW_WITH_HAMZA_ABOVE, HAMZA).replace(YEH_WITH_HAMZA_ABOVE, HAMZA);
  }

  private static String fold(String spelled, boolean tehMarbutaToo) {
    for (int i = 0; i < spelled.length(); i++) {
      if (fold(spelled.charAt(i), tehMarbutaToo) != spelled.charAt(i)) {
        return foldedFrom(i, spelled, tehMarbutaToo);
      }
    }
    return spelled;
  }

  private static String foldedFrom(int first, String spelled, boolean tehMarbutaToo) {
    char[] letters = spelled.toCharArray();
    for (int i = first; i < letters.length; i++) {
      letters[i] = fold(letters[i], tehMarbutaToo);
    }
    return new String(letters);
  }

  private static char fold(char letter, boolean tehMarbutaToo) {
    return switch (letter) {
      case ALEF_WITH_MADDA_ABOVE, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW -> ALEF;
      case WAW_WITH_HAMZA_ABOVE, YEH_WITH_HAMZA_ABOVE -> HAMZA;
      case ALEF_MAKSURA -> YEH;
      case TEH_MARBUTA -> tehMarbutaToo ? HEH : TEH_MARBUTA;
      default -> letter;
    };
  }
}
