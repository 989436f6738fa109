// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

/**
 * Numbers as they are written in Arabic texts: ١٬٥٠٠ and 1,500 and 1500 are one, as are 3.5 and ٣٫٥
 * and 3,5.
 *
 * <p>A comma before three digits parts thousands; before one or two, behind three at most, it is a
 * decimal comma as the Maghreb writes it; else it parts two numbers. Full stops part thousands
 * where there are several and three digits behind each.
 */
final class Numbers {
  private static final int GROUP = 3;

  private Numbers() {}

  /** One past the last character of the number that begins at {@code from}, its year sign too. */
  static int end(char[] text, int from, int limit) {
    int at = digitsEnd(text, from, limit);
    int firstGroup = count(text, from, at);
    boolean separated =
        from > 1 && isCommaBeforeDigit(text, from - 1, limit) && isDigitAt(text, from - 2);
    while (at + 1 < limit && CharKind.of(text[at + 1]) == CharKind.DIGIT) {
      int next = digitsEnd(text, at + 1, limit);
      int group = count(text, at + 1, next);
      if (isComma(text[at])) {
        boolean thousands = group == GROUP && firstGroup <= GROUP;
        boolean decimal =
            !separated
                && firstGroup <= GROUP
                && group < GROUP
                && !isCommaBeforeDigit(text, next, limit);
        if (!thousands && !decimal) {
          break;
        }
      } else if (text[at] != '.' && text[at] != DECIMAL_SEPARATOR) {
        break;
      }
      separated = true;
      at = next;
    }
    return at;
  }

  /** Behind م (of the Christian era) or هـ (of the Hijra) that follows a number at once. */
  static int behindYearSign(char[] text, int at, int limit) {
    int sign = behindTatweel(text, at, limit);
    if (sign < limit && (text[sign] == MEEM || text[sign] == HEH)) {
      int behind = behindTatweel(text, sign + 1, limit);
      if (behind >= limit || !continuesWord(text[behind])) {
        return behind;
      }
    }
    return at;
  }

  private static boolean continuesWord(char c) {
    int kind = CharKind.of(c);
    return kind == CharKind.ARABIC || kind == CharKind.DIGIT || kind == CharKind.EXTEND;
  }

  private static int behindTatweel(char[] text, int from, int limit) {
    int at = from;
    while (at < limit && (text[at] == TATWEEL || isInvisible(text[at]))) {
      at++;
    }
    return at;
  }

  /** Behind the digits; invisible characters between them are passed over. */
  static int digitsEnd(char[] text, int from, int limit) {
    int end = from;
    for (int at = from; at < limit; at++) {
      if (CharKind.of(text[at]) == CharKind.DIGIT) {
        end = at + 1;
      } else if (!isInvisible(text[at])) {
        break;
      }
    }
    return end;
  }

  private static int count(char[] text, int from, int to) {
    int digits = 0;
    for (int at = from; at < to; at++) {
      digits += CharKind.of(text[at]) == CharKind.DIGIT ? 1 : 0;
    }
    return digits;
  }

  private static boolean isComma(char c) {
    return c == ',' || c == THOUSANDS_SEPARATOR || c == ARABIC_COMMA;
  }

  private static boolean isDigitAt(char[] text, int at) {
    return CharKind.of(text[at]) == CharKind.DIGIT;
  }

  private static boolean isCommaBeforeDigit(char[] text, int at, int limit) {
    return at + 1 < limit && isComma(text[at]) && CharKind.of(text[at + 1]) == CharKind.DIGIT;
  }

  /** ASCII digits and a decimal point; thousands separators and the signs of years gone. */
  static String canonical(String spelled) {
    String number = spelled.substring(0, endOfDigits(spelled));
    String points =
        number
            .replace(DECIMAL_SEPARATOR, '.')
            .replace(THOUSANDS_SEPARATOR, ',')
            .replace(ARABIC_COMMA, ',');
    int comma = points.indexOf(',');
    if (comma < 0) {
      return hasGroups(points) ? points.replace(".", "") : points;
    }
    boolean decimal = comma == points.lastIndexOf(',') && points.length() - comma - 1 < GROUP;
    return decimal ? points.replace(',', '.') : points.replace(",", "");
  }

  private static int endOfDigits(String spelled) {
    int end = spelled.length();
    char last = spelled.charAt(end - 1);
    boolean sign = end > 1 && (last == HEH || last == MEEM) && isDigit(spelled.charAt(end - 2));
    return sign ? end - 1 : end;
  }

  /** Whether several full stops stand before three digits each. */
  private static boolean hasGroups(String number) {
    int first = number.indexOf('.');
    if (first < 1 || first > GROUP || first == number.lastIndexOf('.') || number.charAt(0) == '0') {
      return false;
    }
    for (int at = first; at < number.length(); at += GROUP + 1) {
      if (number.charAt(at) != '.'
          || number.length() < at + GROUP + 1
          || number.substring(at + 1, at + GROUP + 1).indexOf('.') >= 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isNumber(String canonical) {
    return canonical.chars().allMatch(c -> c == '.' || isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
