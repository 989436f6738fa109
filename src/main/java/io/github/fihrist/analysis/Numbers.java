// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

/** Numbers as they are written in Arabic texts: ١٬٥٠٠ and 1,500 and 1500 are one. */
final class Numbers {
  private Numbers() {}

  /** ASCII digits and a decimal point; thousands separators and the signs of years gone. */
  static String canonical(String spelled) {
    StringBuilder number = new StringBuilder(spelled.length());
    int end = spelled.length();
    char last = spelled.charAt(end - 1);
    if (end > 1 && (last == HEH || last == '\u0645') && isDigit(spelled.charAt(end - 2))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = spelled.charAt(i);
      if (c == DECIMAL_SEPARATOR) {
        number.append('.');
      } else if (c != ',' && c != THOUSANDS_SEPARATOR && c != '\u060C') {
        number.append(c);
      }
    }
    return number.toString();
  }

  static boolean isNumber(String canonical) {
    return canonical.chars().allMatch(c -> c == '.' || isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
