// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/**
 * Pairs of quotation marks and brackets in a stretch of a text. The straight quotation mark opens
 * where a word follows it, and closes elsewhere.
 */
final class Quotes {
  private static final String OPENING = "«“‹﴿([";
  private static final String CLOSING = "»”›﴾)]";
  private static final int STRAIGHT = OPENING.length();
  private static final int NONE = -1;

  private Quotes() {}

  /** Where the first opening one stands whose partner is not in the stretch; -1 for nowhere. */
  static int firstOpen(String text, int from, int to) {
    int[] depth = new int[STRAIGHT + 1];
    int first = -1;
    for (int i = to - 1; i >= from; i--) {
      int closing = closing(text, i);
      int opening = opening(text, i);
      if (closing != NONE) {
        depth[closing]++;
      } else if (opening != NONE && --depth[opening] < 0) {
        depth[opening] = 0;
        first = i;
      }
    }
    return first;
  }

  /** Where the last closing one stands whose partner is not in the stretch; -1 for nowhere. */
  static int lastClosed(String text, int from, int to) {
    int[] depth = new int[STRAIGHT + 1];
    int last = -1;
    for (int i = from; i < to; i++) {
      int opening = opening(text, i);
      int closing = closing(text, i);
      if (opening != NONE) {
        depth[opening]++;
      } else if (closing != NONE && --depth[closing] < 0) {
        depth[closing] = 0;
        last = i;
      }
    }
    return last;
  }

  /** Where the partner of an opening one ends, at most {@code to}; -1 for nowhere. */
  static int endOfPair(String text, int open, int to) {
    int kind = opening(text, open);
    int depth = 0;
    for (int i = open; i < to; i++) {
      if (opening(text, i) == kind) {
        depth++;
      } else if (closing(text, i) == kind && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Where the partner of a closing one begins, at least {@code from}; -1 for nowhere. */
  static int startOfPair(String text, int close, int from) {
    int kind = closing(text, close);
    int depth = 0;
    for (int i = close; i >= from; i--) {
      if (closing(text, i) == kind) {
        depth++;
      } else if (opening(text, i) == kind && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** At how many of its two ends the stretch tears a pair. */
  static int tears(String text, int from, int to) {
    return (firstOpen(text, from, to) >= 0 ? 1 : 0) + (lastClosed(text, from, to) >= 0 ? 1 : 0);
  }

  private static int opening(String text, int at) {
    char c = text.charAt(at);
    if (c == '"') {
      return opensWord(text, at) ? STRAIGHT : NONE;
    }
    return OPENING.indexOf(c);
  }

  private static int closing(String text, int at) {
    char c = text.charAt(at);
    if (c == '"') {
      return opensWord(text, at) ? NONE : STRAIGHT;
    }
    return CLOSING.indexOf(c);
  }

  private static boolean opensWord(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return Character.isLetterOrDigit(next) || OPENING.indexOf(next) >= 0;
  }
}
