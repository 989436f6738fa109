// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a right-to-left text that read from left to right by themselves: Latin words
 * with the spaces, digits and signs between them (World Bank, COVID-19, C++), and numbers with
 * their separators and signs (3.5, 12/5/2020, +966 11 465, 20%). Put apart, they keep their own
 * order, and the signs at their edges stay on the right side.
 *
 * <p>A range (10-15) is two numbers: Arabic readers meet the first one first.
 */
final class BidiRuns {
  private static final String SIGNS_BEFORE = "+-−#@$€£";
  private static final String SIGNS_AFTER = "+#%٪‰°™®";
  private static final String SEPARATORS = ".,:/٫٬";
  private static final String NOT_IN_LATIN = "«»،؛؟۔“”";
  /* More than a few signs in a row are no part of a name. */
  private static final int MAX_GAP_CHARS = 3;

  /* Most characters begin no run; a table tells them at once. */
  private static final boolean[] PLAIN = new boolean['\u0700'];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      BidiRuns alone = new BidiRuns(String.valueOf(c));
      PLAIN[c] = !alone.isLatin(0) && !alone.isDigit(0);
    }
  }

  private final String text;
  private final List<Run> runs = new ArrayList<>();

  /** From a code unit up to another. */
  record Run(int start, int end) {}

  static List<Run> of(String text) {
    BidiRuns scan = new BidiRuns(text);
    scan.scan();
    return scan.runs;
  }

  private BidiRuns(String text) {
    this.text = text;
  }

  private void scan() {
    int at = 0;
    int free = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < PLAIN.length && PLAIN[c]) {
        at++;
        continue;
      }
      boolean latin = isLatin(at);
      if (!latin && !isDigit(at)) {
        at++;
        continue;
      }
      int start = signsBefore(at, free);
      int end =
          latin ? latinEnd(start, at) : numberEnd(at, start < at && text.charAt(start) == '+');
      if (!latin && isLatin(end)) {
        end = latinEnd(start, end);
      }
      while (end < text.length() && SIGNS_AFTER.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      runs.add(new Run(start, end));
      at = end;
      free = end;
    }
  }

  private int signsBefore(int at, int free) {
    int start = at;
    while (start > free
        && at - start < MAX_GAP_CHARS
        && SIGNS_BEFORE.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    // A hyphen after a letter or a digit joins two things and is no sign.
    return start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) ? at : start;
  }

  private int latinEnd(int start, int from) {
    int end = from;
    int at = from;
    int gap = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int sign = text.codePointAt(at);
      boolean belongs = at == end && (Letters.isExtender(c) || Character.isLowSurrogate(c));
      if (isLatin(at) || isEuropeanDigit(c) || belongs) {
        at++;
        end = at;
        gap = 0;
      } else if (isInsideLatin(sign) && gap < MAX_GAP_CHARS) {
        at += Character.charCount(sign);
        gap += Character.getType(sign) == Character.NON_SPACING_MARK ? 0 : 1;
      } else {
        break;
      }
    }
    boolean isTorn =
        end < text.length()
            && (text.charAt(end) == ')' || text.charAt(end) == ']')
            && Quotes.firstOpen(text, start, end) >= 0;
    return isTorn ? end + 1 : end;
  }

  /* Digits, and single separators between digits; spaces too in a number that begins with +. */
  private int numberEnd(int from, boolean isTelephone) {
    int end = digitsEnd(from);
    int hyphens = 0;
    int firstHyphen = end;
    while (end + 1 < text.length() && isDigit(end + 1)) {
      char c = text.charAt(end);
      if (c == '-' && !isTelephone) {
        firstHyphen = hyphens++ == 0 ? end : firstHyphen;
      } else if (SEPARATORS.indexOf(c) < 0 && !(isTelephone && (c == ' ' || c == '-'))) {
        break;
      }
      end = digitsEnd(end + 1);
    }
    return hyphens == 1 ? firstHyphen : end;
  }

  private int digitsEnd(int from) {
    int at = from;
    while (at < text.length() && isDigit(at)) {
      at++;
    }
    return at;
  }

  private boolean isDigit(int at) {
    char c = text.charAt(at);
    return isEuropeanDigit(c)
        || (c >= '\u0660' && c <= '\u0669')
        || (c >= '\u06F0' && c <= '\u06F9');
  }

  private static boolean isEuropeanDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isLatin(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c < '\u0080') {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    if (c >= '\u0590' && c <= '\u08FF') {
      return false; // Hebrew, Arabic and their neighbours all read from right to left.
    }
    int letter = text.codePointAt(at);
    return Character.isLetter(letter)
        && Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isInsideLatin(int sign) {
    char c = Character.isBmpCodePoint(sign) ? (char) sign : ' ';
    if (Letters.isLineBreak(c) || NOT_IN_LATIN.indexOf(c) >= 0 || Letters.isDirectionControl(c)) {
      return false;
    }
    return switch (Character.getDirectionality(sign)) {
      case Character.DIRECTIONALITY_WHITESPACE,
          Character.DIRECTIONALITY_OTHER_NEUTRALS,
          Character.DIRECTIONALITY_NONSPACING_MARK, // that makes a heart a red one
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR ->
          true;
      default -> false;
    };
  }
}
