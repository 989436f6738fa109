// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/**
 * Letters that Arabic lacks, by the Arabic ones that mostly stand for them: Persian, Urdu, Kurdish
 * and the Maghreb's letters for p, ch, zh, v, g and retroflex sounds. What they are in stem and
 * lemma; the spelling keeps them.
 */
final class NativeLetters {
  private static final String FOREIGN =
      "\u067E\u0686\u0698\u06A4\u06A5\u06A2\u06AF\u06A8\u06A7\u0679\u067C\u0688\u0689\u0691\u0693"
          + "\u0695\u06BA\u06BC\u06B5\u06CD\u0681\u0685\u06C5\u06C8\u06CB";
  private static final String NATIVE = "بجزفففغققتتددرررننليخخووو";

  private NativeLetters() {}

  /** The word with each foreign letter replaced; as long as the word. */
  static String of(String spelled) {
    for (int i = 0; i < spelled.length(); i++) {
      char letter = spelled.charAt(i);
      if (letter > ArabicLetters.YEH && FOREIGN.indexOf(letter) >= 0) {
        return replaced(spelled, i);
      }
    }
    return spelled;
  }

  private static String replaced(String spelled, int from) {
    char[] letters = spelled.toCharArray();
    for (int i = from; i < letters.length; i++) {
      int foreign = FOREIGN.indexOf(letters[i]);
      if (foreign >= 0) {
        letters[i] = NATIVE.charAt(foreign);
      }
    }
    return new String(letters);
  }
}
