// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * A run of letters and the words in it, as {@link WordCache} keeps it. Immutable.
 *
 * @param low see {@link WordCache}; 0 where the letters are compared one by one
 * @param high the same
 * @param letters the letters where low is 0, else empty
 * @param block the terms of the one word; empty for no word and for several
 * @param parts the words
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record, and on the hottest path.
record WordRun(long low, long high, char[] letters, char[] block, List<WordPart> parts) {
  private static final char[] NONE = {};

  static WordRun of(long low, long high, String letters, List<WordPart> parts) {
    return new WordRun(
        low,
        high,
        low == 0 ? letters.toCharArray() : NONE,
        parts.size() == 1 ? parts.getFirst().forms().block() : NONE,
        parts);
  }

  boolean is(long otherLow, long otherHigh, char[] text, int start, int end) {
    return low == otherLow
        && high == otherHigh
        && (low != 0 || Arrays.equals(letters, 0, letters.length, text, start, end));
  }

  /** Whether it holds one word, which then is all of it. */
  boolean isOneWord() {
    return block.length > 0;
  }
}
