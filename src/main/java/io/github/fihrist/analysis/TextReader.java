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
  private long[] lows = new long[FIRST_RUNS];
  private long[] highs = new long[FIRST_RUNS];
  private @Nullable WordRun[] likely = new WordRun[FIRST_RUNS];

  private int words;
  private int[] starts = {};
  private int[] ends = {};
  private char[][] blocks = {};

  TextReader(WordCache cache) {
    this.cache = cache;
  }

  /** The words of a text, which is copied. */
  AnalyzedText read(char[] original, int length) {
    char[] text = Arrays.copyOf(original, length);
    breakIntoRuns(text);
    for (int i = 0; i < runs; i++) {
      likely[i] = cache.likely(lows[i], highs[i]);
    }
    words = 0;
    starts = new int[runs + 1];
    ends = new int[runs + 1];
    blocks = new char[runs + 1][];
    for (int i = 0; i < runs; i++) {
      addWords(text, i);
    }
    Arrays.fill(likely, 0, Math.min(likely.length, runs), null);
    return new AnalyzedText(text, words, starts, ends, blocks);
  }

  private void breakIntoRuns(char[] text) {
    runs = 0;
    breaker.reset(text, text.length);
    while (breaker.next()) {
      if (runs == runStarts.length) {
        runStarts = Arrays.copyOf(runStarts, runs * 2);
        runEnds = Arrays.copyOf(runEnds, runs * 2);
        lows = Arrays.copyOf(lows, runs * 2);
        highs = Arrays.copyOf(highs, runs * 2);
        likely = Arrays.copyOf(likely, runs * 2);
      }
      runStarts[runs] = breaker.start();
      runEnds[runs] = breaker.end();
      lows[runs] = WordCache.low(text, breaker.start(), breaker.end());
      highs[runs] = lows[runs] == 0 ? 0 : WordCache.high(text, breaker.start(), breaker.end());
      runs++;
    }
  }

  private void addWords(char[] text, int i) {
    int start = runStarts[i];
    int end = runEnds[i];
    WordRun run = likely[i];
    if (run == null || lows[i] == 0 || !run.is(lows[i], highs[i], text, start, end)) {
      run = cache.get(text, start, end);
    }
    if (run.isOneWord()) {
      add(start, end, run.block());
    } else {
      for (WordPart part : run.parts()) {
        add(start + part.start(), start + part.end(), TermBlock.of(part.forms()));
      }
    }
  }

  private void add(int start, int end, char[] block) {
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
