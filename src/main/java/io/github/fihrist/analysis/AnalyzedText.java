// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;

/**
 * All words of one text in order, for the token streams of its views. Immutable.
 *
 * @param text the text
 * @param size how many words there are; the arrays may be longer
 * @param starts where each word begins, in UTF-16 code units
 * @param ends one past its last
 * @param blocks its terms, see {@link TermBlock}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record, and on the hottest path.
record AnalyzedText(char[] text, int size, int[] starts, int[] ends, char[][] blocks) {

  boolean isOf(char[] other, int length) {
    return text.length == length && Arrays.equals(text, 0, length, other, 0, length);
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** The terms of a word, see {@link TermBlock}. */
  char[] block(int word) {
    return blocks[word];
  }
}
