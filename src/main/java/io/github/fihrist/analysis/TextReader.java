// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds all words of a text; for one thread.
 *
 * <p>In two passes: first where the words are and what is known of each, in a loop so small that
 * the processor waits for the memory of several words at once; then what each word is. One pass
 * took half as long again.
 */
final class TextReader {
  private static final int FIRST_RUNS = 1024;

  private final WordBreaker breaker = new WordBreaker();
  private final WordCache cache;
  private int runs;
  private int[] runStarts = new int[FIRST_RUNS];
  private int[] runEnds = new int[FIRST_RUNS];
  private int[] hashes = new int[FIRST_RUNS];

  private byte @Nullable [][] likely = new byte[FIRST_RUNS][];

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
    for (int i = 0; i < runs; i++) {
      likely[i] = cache.likely(hashes[i]);
    }
    words = 0;
    starts = new int[runs + 1];
    ends = new int[runs + 1];
    blocks = new byte[runs + 1][];
    for (int i = 0; i < runs; i++) {
      addWords(text, i);
    }
    Arrays.fill(likely, 0, runs, null);
    return new AnalyzedText(cache, words, starts, ends, blocks);
  }

  private void breakIntoRuns(char[] text, int length) {
    runs = 0;
    breaker.reset(text, length);
    while (breaker.next()) {
      if (runs == runStarts.length) {
        runStarts = Arrays.copyOf(runStarts, runs * 2);
        runEnds = Arrays.copyOf(runEnds, runs * 2);
        hashes = Arrays.copyOf(hashes, runs * 2);
        likely = Arrays.copyOf(likely, runs * 2);
      }
      runStarts[runs] = breaker.start();
      runEnds[runs] = breaker.end();
      hashes[runs] = WordCache.hash(text, breaker.start(), breaker.end());
      runs++;
    }
  }

  private void addWords(char[] text, int i) {
    int start = runStarts[i];
    int end = runEnds[i];
    byte[] block = likely[i];
    if (block == null || !WordBlock.isOf(block, text, start, end)) {
      block = cache.get(hashes[i], text, start, end);
    }
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
