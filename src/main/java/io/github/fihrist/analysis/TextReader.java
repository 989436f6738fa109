// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;

/**
 * Finds all words of a text; for one thread.
 *
 * <p>In passes over all words: where they are, what is likely known of each, and only then what
 * each is. The loops between are so small that the processor waits for the memory of many words at
 * once; one pass for all took twice as long.
 */
final class TextReader {
  private static final int FIRST_RUNS = 1024;

  private final WordBreaker breaker = new WordBreaker();
  private final WordCache cache;
  private int runs;
  private int[] runStarts = new int[FIRST_RUNS];
  private int[] runEnds = new int[FIRST_RUNS];
  private int[] hashes = new int[FIRST_RUNS];

  private int words;
  private int[] starts = {};
  private int[] ends = {};
  private byte[][] blocks = {};

  TextReader(WordCache cache) {
    this.cache = cache;
  }

  /** The words of a text, which is not copied and must not change. */
  AnalyzedText read(char[] text, int length) {
    breakIntoRuns(text, length);
    // New arrays for each text: writing references into an old one costs G1 a memory barrier each.
    byte[][] likely = new byte[runs + 1][];
    cache.likely(hashes, runs, likely);
    int room = runs + severalWords(likely) + 1;
    words = 0;
    starts = new int[room];
    ends = new int[room];
    blocks = new byte[room][];
    for (int i = 0; i < runs; i++) {
      addWords(text, i, likely[i]);
    }
    return new AnalyzedText(cache, words, starts, ends, blocks);
  }

  /**
   * How many runs are not one word; asked first, it has the memory of all blocks fetched at once.
   */
  private int severalWords(byte[][] likely) {
    int several = 0;
    for (int i = 0; i < runs; i++) {
      several += WordBlock.isOneWord(likely[i]) ? 0 : 1;
    }
    return several;
  }

  private void breakIntoRuns(char[] text, int length) {
    runs = 0;
    breaker.reset(text, length);
    while (breaker.next()) {
      if (runs == runStarts.length) {
        runStarts = Arrays.copyOf(runStarts, runs * 2);
        runEnds = Arrays.copyOf(runEnds, runs * 2);
        hashes = Arrays.copyOf(hashes, runs * 2);
      }
      runStarts[runs] = breaker.start();
      runEnds[runs] = breaker.end();
      hashes[runs] = WordCache.hash(text, breaker.start(), breaker.end());
      runs++;
    }
  }

  private void addWords(char[] text, int i, byte[] likely) {
    int start = runStarts[i];
    int end = runEnds[i];
    byte[] block =
        WordBlock.isOf(likely, text, start, end) ? likely : cache.get(hashes[i], text, start, end);
    if (WordBlock.isOneWord(block)) {
      add(start, end, block);
    } else {
      for (WordBlock.Part part : WordBlock.parts(block)) {
        add(start + part.start(), start + part.end(), part.block());
      }
    }
  }

  private void add(int start, int end, byte[] block) {
    if (words == starts.length) {
      starts = Arrays.copyOf(starts, words * 2);
      ends = Arrays.copyOf(ends, words * 2);
      blocks = Arrays.copyOf(blocks, words * 2);
    }
    starts[words] = start;
    ends[words] = end;
    blocks[words] = block;
    words++;
  }
}
