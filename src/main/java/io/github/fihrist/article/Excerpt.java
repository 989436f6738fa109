// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

/** Values inside messages: short, on one line. */
final class Excerpt {
  /** The longest excerpt, in UTF-16 code units, its ellipsis not counted. */
  static final int MAX_CHARS = 60;

  private static final char ELLIPSIS = '\u2026';

  private Excerpt() {}

  /** The beginning of a value. */
  static String of(CharSequence value) {
    return between(value, 0, Math.min(value.length(), MAX_CHARS));
  }

  /** The end of a value. */
  static String ofEnd(CharSequence value) {
    return between(value, Math.max(0, value.length() - MAX_CHARS), value.length());
  }

  /** What surrounds a position of a value. */
  static String around(CharSequence value, int position) {
    int from = Math.clamp(position - MAX_CHARS / 2, 0, Math.max(0, value.length() - MAX_CHARS));
    return between(value, from, Math.min(value.length(), from + MAX_CHARS));
  }

  private static String between(CharSequence value, int from, int to) {
    StringBuilder excerpt = new StringBuilder(to - from + 2);
    if (from > 0) {
      excerpt.append(ELLIPSIS);
    }
    for (int i = from; i < to; i++) {
      excerpt.append(printable(value.charAt(i), value, i, from, to));
    }
    if (to < value.length()) {
      excerpt.append(ELLIPSIS);
    }
    return excerpt.toString();
  }

  /** Controls would break the report's lines, half a pair its encoding. */
  private static char printable(char c, CharSequence value, int at, int from, int to) {
    if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
      return ' ';
    }
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < to && Character.isLowSurrogate(value.charAt(at + 1))
            : at > from && Character.isHighSurrogate(value.charAt(at - 1));
    return Character.isSurrogate(c) && !paired ? '\ufffd' : c;
  }
}
