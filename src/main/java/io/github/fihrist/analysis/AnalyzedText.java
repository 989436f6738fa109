// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;

/** All words of one text in order, for the token streams of its views. Immutable once read. */
final class AnalyzedText {
  private static final int CHARS_PER_WORD = 5;

  private final char[] text;
  private int[] starts;
  private int[] ends;
  private char[][] blocks;
  private int size;

  /** Reads the words that a cursor finds in a text, which is copied. */
  AnalyzedText(TokenCursor cursor, char[] text, int length) {
    this.text = Arrays.copyOf(text, length);
    int words = length / CHARS_PER_WORD + 1;
    this.starts = new int[words];
    this.ends = new int[words];
    this.blocks = new char[words][];
    cursor.reset(this.text, length);
    while (cursor.next()) {
      add(cursor);
    }
  }

  private void add(TokenCursor cursor) {
    if (size == blocks.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      blocks = Arrays.copyOf(blocks, size * 2);
    }
    starts[size] = cursor.start();
    ends[size] = cursor.end();
    blocks[size] = cursor.block();
    size++;
  }

  boolean isOf(char[] other, int length) {
    return text.length == length && Arrays.equals(text, 0, length, other, 0, length);
  }

  int size() {
    return size;
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
