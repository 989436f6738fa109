// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntBlockPool;
import org.jspecify.annotations.Nullable;

/**
 * All words of some articles in their order, by their numbers in a vocabulary: what takes the place
 * of a table of terms while articles are added.
 */
final class BatchTokens {
  /** In place of the number of title words: there is no title. */
  private static final int NO_TITLE = -1;

  private static final int[] NONE = {};

  private final IntBlockPool words = new IntBlockPool();
  private int size;

  private int[] counts = new int[64];

  /** Where the words of each article begin, and where those of the last one end. */
  private int[] starts = new int[64];

  private int[] titleWords = new int[64];
  private int articles;

  BatchTokens() {
    words.nextBuffer();
  }

  /** Adds the words of an article; {@code title} is null if it has none. */
  void add(int @Nullable [] title, int[] body) {
    starts = ArrayUtil.grow(starts, articles + 2);
    titleWords = ArrayUtil.grow(titleWords, articles + 1);
    titleWords[articles] = title == null ? NO_TITLE : title.length;
    append(title == null ? NONE : title);
    append(body);
    articles++;
    starts[articles] = size;
  }

  private void append(int[] more) {
    for (int word : more) {
      if (words.intUpto == IntBlockPool.INT_BLOCK_SIZE) {
        words.nextBuffer();
      }
      words.buffer[words.intUpto++] = word;
      counts = ArrayUtil.grow(counts, word + 1);
      counts[word]++;
    }
    size += more.length;
  }

  int size() {
    return size;
  }

  int articles() {
    return articles;
  }

  /** How often each word occurs; may be longer. */
  int[] counts() {
    return counts;
  }

  /** The word at a place. */
  int word(int token) {
    return words
        .buffers[token >> IntBlockPool.INT_BLOCK_SHIFT][token & IntBlockPool.INT_BLOCK_MASK];
  }

  int start(int article) {
    return starts[article];
  }

  /** One past the last word of an article's title, its first word if there is no title. */
  int titleEnd(int article) {
    return starts[article] + Math.max(0, titleWords[article]);
  }

  int end(int article) {
    return starts[article + 1];
  }

  /**
   * The position of a word of an article: its number in the text, with a gap behind the title, even
   * an empty one.
   */
  int position(int article, int token) {
    int number = token - starts[article];
    return titleWords[article] < 0 || number < titleWords[article]
        ? number
        : number + IndexAnalyzers.POSITION_GAP;
  }

  long ramBytesUsed() {
    return (long) Integer.BYTES
        * (size + IntBlockPool.INT_BLOCK_SIZE + counts.length + 2L * starts.length);
  }
}
