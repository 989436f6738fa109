// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

/**
 * What a UTF-16 code unit does to the words of a text; numbers, since {@link WordBreaker} asks
 * each.
 */
final class CharKind {
  /** Parts words. */
  static final int BREAK = 0;

  /** A base letter of the Arabic script. */
  static final int ARABIC = 1;

  /** A letter, mark or unusual digit of another script, or a raised or lowered digit (x²). */
  static final int OTHER = 2;

  /** A digit, Latin, Arabic or Persian. */
  static final int DIGIT = 3;

  /** Belongs to the letter before it: Arabic marks, tatweel, invisible characters. */
  static final int EXTEND = 4;

  /** A word in itself. */
  static final int IDEOGRAPH = 5;

  /** Half of a character, or half of nothing. */
  static final int SURROGATE = 6;

  private static final byte[] KINDS = kinds();

  private CharKind() {}

  static int of(char c) {
    return KINDS[c];
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << 16];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = (byte) kind((char) c);
    }
    return kinds;
  }

  private static int kind(char c) {
    if (isLetter(c)) {
      return ARABIC;
    }
    if (c == TATWEEL || isMark(c) || isInvisible(c) || isPresentationMark(c)) {
      return EXTEND;
    }
    if ((c >= '0' && c <= '9')
        || (c >= ARABIC_INDIC_ZERO && c <= ARABIC_INDIC_NINE)
        || (c >= EXTENDED_ZERO && c <= EXTENDED_NINE)) {
      return DIGIT;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    if (c >= FIRST_PRESENTATION_FORM && c <= LAST_PRESENTATION_FORM) {
      return BREAK;
    }
    if (Character.isIdeographic(c)) {
      return IDEOGRAPH;
    }
    return Character.isLetter(c) || Character.isDigit(c) || isOfWords(c) ? OTHER : BREAK;
  }

  private static boolean isOfWords(char c) {
    int type = Character.getType(c);
    boolean raised = c == '\u00B2' || c == '\u00B3' || c == '\u00B9';
    return raised
        || (c >= '\u2070' && c <= '\u2089' && type == Character.OTHER_NUMBER)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
