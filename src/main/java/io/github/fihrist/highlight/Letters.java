// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/** The few classes of characters that cutting and marking a text must know. */
final class Letters {
  static final char ARABIC_LETTER_MARK = '\u061C';
  static final char TATWEEL = '\u0640';
  static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  static final char ZERO_WIDTH_JOINER = '\u200D';
  static final char LEFT_TO_RIGHT_MARK = '\u200E';
  static final char RIGHT_TO_LEFT_MARK = '\u200F';
  static final char LINE_SEPARATOR = '\u2028';
  static final char PARAGRAPH_SEPARATOR = '\u2029';
  static final char LEFT_TO_RIGHT_EMBEDDING = '\u202A';
  static final char POP_DIRECTIONAL_FORMATTING = '\u202C';
  static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
  static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
  static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Letters() {}

  /** Space of any kind, no-break spaces and line ends included. */
  static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r')
        : c >= '\u0085' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085');
  }

  /** Ends a line, and with it a sentence. */
  static boolean isLineBreak(char c) {
    return (c >= '\n' && c <= '\r')
        || c == '\u0085'
        || c == LINE_SEPARATOR
        || c == PARAGRAPH_SEPARATOR;
  }

  /** Belongs to the character before it: a vowel mark, a joiner, a variation selector. */
  static boolean isExtender(char c) {
    if (c < '\u0300') {
      return false;
    }
    if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Signs such as that of the end of an ayah, which hold what follows. */
  static boolean isPrepended(char c) {
    return (c >= '\u0600' && c <= '\u0605')
        || c == '\u06DD'
        || c == '\u070F'
        || c == '\u0890'
        || c == '\u0891'
        || c == '\u08E2';
  }

  /** A letter that joins its neighbours, or the stroke between such letters. */
  static boolean isArabicLetter(char c) {
    if (c < '\u0600' || (c > '\u08FF' && c < '\uFB50')) {
      return false;
    }
    return c == TATWEEL
        || (Character.isLetter(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  /**
   * Whether a cut leaves both sides whole: no half surrogate pair, no mark without its letter, no
   * sign without what it holds. After a control character marks stand alone anyway.
   */
  static boolean mayCut(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (isPrepended(before) || isExtender(after)) {
      return isControl(before) || (isPrepended(before) && isControl(after));
    }
    return !(Character.isLowSurrogate(after) && Character.isHighSurrogate(before))
        && !(before == '\r' && after == '\n');
  }

  private static boolean isControl(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> !isExtender(c) && !isPrepended(c);
      default -> false;
    };
  }

  /** Changes the direction of what follows it until it is closed. */
  static boolean isDirectionControl(char c) {
    return (c >= LEFT_TO_RIGHT_EMBEDDING && c <= RIGHT_TO_LEFT_OVERRIDE)
        || (c >= LEFT_TO_RIGHT_ISOLATE && c <= POP_DIRECTIONAL_ISOLATE);
  }
}
