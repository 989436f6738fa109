// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/** Pairs of quotation marks and brackets in a stretch of a text. */
final class Quotes {
  private static final String OPENING = "«“‹﴿([";
  private static final String CLOSING = "»”›﴾)]";

  private Quotes() {}

  /** Where the first opening one stands whose partner is not in the stretch; -1 for nowhere. */
  static int firstOpen(String text, int from, int to) {
    int[] depth = new int[OPENING.length()];
    int first = -1;
    for (int i = to - 1; i >= from; i--) {
      int closing = CLOSING.indexOf(text.charAt(i));
      int opening = OPENING.indexOf(text.charAt(i));
      if (closing >= 0) {
        depth[closing]++;
      } else if (opening >= 0 && --depth[opening] < 0) {
        depth[opening] = 0;
        first = i;
      }
    }
    return first;
  }

  /** Where the last closing one stands whose partner is not in the stretch; -1 for nowhere. */
  static int lastClosed(String text, int from, int to) {
    int[] depth = new int[OPENING.length()];
    int last = -1;
    for (int i = from; i < to; i++) {
      int opening = OPENING.indexOf(text.charAt(i));
      int closing = CLOSING.indexOf(text.charAt(i));
      if (opening >= 0) {
        depth[opening]++;
      } else if (closing >= 0 && --depth[closing] < 0) {
        depth[closing] = 0;
        last = i;
      }
    }
    return last;
  }
}
