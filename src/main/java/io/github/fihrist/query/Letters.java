// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

/** The characters that the query language gives a meaning. */
final class Letters {
  static final char ESCAPE = '\\';
  static final char QUOTE = '"';
  static final char LEFT_GUILLEMET = '\u00AB';
  static final char RIGHT_GUILLEMET = '\u00BB';
  static final char LEFT_DOUBLE_QUOTE = '\u201C';
  static final char RIGHT_DOUBLE_QUOTE = '\u201D';
  static final char LOW_DOUBLE_QUOTE = '\u201E';

  private static final String QUOTES =
      ""
          + QUOTE
          + LEFT_GUILLEMET
          + RIGHT_GUILLEMET
          + LEFT_DOUBLE_QUOTE
          + RIGHT_DOUBLE_QUOTE
          + LOW_DOUBLE_QUOTE;

  private Letters() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Whether a character ends a run of letters unless it is escaped. */
  static boolean isDelimiter(char c) {
    return isSpace(c) || isQuote(c) || c == '(' || c == ')' || c == '|';
  }

  /** The characters that close a phrase which this one opens; empty if it opens none. */
  static String closersOf(char opener) {
    return switch (opener) {
      case QUOTE -> "" + QUOTE;
      case LEFT_GUILLEMET -> "" + RIGHT_GUILLEMET;
      case LEFT_DOUBLE_QUOTE -> "" + RIGHT_DOUBLE_QUOTE;
      // German and older Arabic printing closes with the raised left quote, newer with the right.
      case LOW_DOUBLE_QUOTE -> "" + LEFT_DOUBLE_QUOTE + RIGHT_DOUBLE_QUOTE;
      default -> "";
    };
  }

  /** Whether a text has something that could be part of an indexed word. */
  static boolean hasWord(CharSequence text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = Character.codePointAt(text, i);
      if (Character.isLetterOrDigit(codePoint)) {
        return true;
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }

  /** Whether a character belongs to a word: a letter, a digit or a mark on one. */
  static boolean isWordPart(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
