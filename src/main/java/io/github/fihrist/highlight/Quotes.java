// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/**
 * Pairs of quotation marks and brackets in a stretch of a text. The straight quotation mark opens
 * where a word follows it, and closes elsewhere.
 */
final class Quotes {
  private static final int KINDS = 8;

  private Quotes() {}

  /** Where the first opening one stands whose partner is not in the stretch; -1 for nowhere. */
  static int firstOpen(String text, int from, int to) {
    int[] depth = new int[KINDS];
    int first = -1;
    for (int i = to - 1; i >= from; i--) {
      int side = side(text, i);
      if (side < 0) {
        depth[-side]++;
      } else if (side > 0 && --depth[side] < 0) {
        depth[side] = 0;
        first = i;
      }
    }
    return first;
  }

  /** Where the last closing one stands whose partner is not in the stretch; -1 for nowhere. */
  static int lastClosed(String text, int from, int to) {
    int[] depth = new int[KINDS];
    int last = -1;
    for (int i = from; i < to; i++) {
      int side = side(text, i);
      if (side > 0) {
        depth[side]++;
      } else if (side < 0 && --depth[-side] < 0) {
        depth[-side] = 0;
        last = i;
      }
    }
    return last;
  }

  /** Where the partner of an opening one ends, at most {@code to}; -1 for nowhere. */
  static int endOfPair(String text, int open, int to) {
    int opening = side(text, open);
    int depth = 0;
    for (int i = open; i < to; i++) {
      int side = side(text, i);
      if (side == opening) {
        depth++;
      } else if (side == -opening && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Where the partner of a closing one begins, at least {@code from}; -1 for nowhere. */
  static int startOfPair(String text, int close, int from) {
    int closing = side(text, close);
    int depth = 0;
    for (int i = close; i >= from; i--) {
      int side = side(text, i);
      if (side == closing) {
        depth++;
      } else if (side == -closing && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** At how many of its two ends the stretch tears a pair. */
  static int tears(String text, int from, int to) {
    return (firstOpen(text, from, to) >= 0 ? 1 : 0) + (lastClosed(text, from, to) >= 0 ? 1 : 0);
  }

  /* A number for each kind of pair, negative for the closing side; 0 for all else. */
  private static int side(String text, int at) {
    char c = text.charAt(at);
    // Nearly every character of a text, and so worth a question of its own.
    if (c == ' ' || (c >= '\u0600' && c <= '\u06FF')) {
      return 0;
    }
    return switch (c) {
      case '«' -> 1;
      case '»' -> -1;
      case '“' -> 2;
      case '”' -> -2;
      case '‹' -> 3;
      case '›' -> -3;
      case '﴿' -> 4;
      case '﴾' -> -4;
      case '(' -> 5;
      case ')' -> -5;
      case '[' -> 6;
      case ']' -> -6;
      case '"' -> opensWord(text, at) ? 7 : -7;
      default -> 0;
    };
  }

  private static boolean opensWord(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return Character.isLetterOrDigit(next) || "«“‹﴿([".indexOf(next) >= 0;
  }
}
