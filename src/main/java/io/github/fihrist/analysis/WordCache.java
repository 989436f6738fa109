// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The words met last, by their letters as written: nineteen words of twenty cost a look-up.
 *
 * <p>Sets of four entries; a word moves to the front of its set as it is met, and so does a new
 * one, which drives out the last. Thread-safe without locks: an entry is immutable and holds its
 * letters, so that a lost or doubled write only costs an analysis.
 *
 * <p>Reading memory is what a look-up costs: runs of up to twenty Arabic letters and marks are
 * known by two numbers of six bits a letter, and need no comparing letter by letter.
 */
final class WordCache {
  private static final int SET_BITS = 16;
  private static final int WAYS = 4;

  /** Longer runs are rare, and a text of them would only push the words out. */
  private static final int MAX_CHARS = 32;

  private static final int NO_WORD_HASH = 0;

  private static final int KEY_BITS = 6;
  private static final int KEY_CHARS = 10;
  private static final char BEFORE_FIRST_KEYED = '\u0620';
  private static final int KEYED = 1 << KEY_BITS;

  private final AtomicReferenceArray<WordRun> runs = new AtomicReferenceArray<>(WAYS << SET_BITS);

  /** Of the runs; read before them, since those of a set stand together in memory. */
  private final int[] hashes = new int[WAYS << SET_BITS];

  private final WordAnalyzer words;

  WordCache(WordAnalyzer words) {
    this.words = words;
  }

  /** The words in the letters from {@code start} to {@code end}. */
  WordRun get(char[] text, int start, int end) {
    int length = end - start;
    if (length > MAX_CHARS) {
      String letters = new String(text, start, length);
      return new WordRun(0, 0, letters, words.analyze(letters));
    }
    long low = low(text, start, end);
    long high = low == 0 ? 0 : high(text, start, end);
    int hash = low == 0 ? hash(text, start, end) : hash(low, high);
    int set = (hash >>> (Integer.SIZE - SET_BITS)) * WAYS;
    for (int slot = set; slot < set + WAYS; slot++) {
      if (hashes[slot] == hash) {
        WordRun run = runs.getAcquire(slot);
        if (run != null && run.is(low, high, text, start, end)) {
          if (slot > set) {
            putFirst(set, slot, run, hash);
          }
          return run;
        }
      }
    }
    String letters = new String(text, start, length);
    WordRun run = new WordRun(low, high, letters, words.analyze(letters));
    putFirst(set, set + WAYS - 1, run, hash);
    return run;
  }

  /**
   * The run that most likely has a key: the first of its set, not compared; null if there is none.
   */
  @Nullable WordRun likely(long low, long high) {
    return runs.getAcquire((hash(low, high) >>> (Integer.SIZE - SET_BITS)) * WAYS);
  }

  /** The first half of a run's key; 0 if it is too long or has letters without a number. */
  static long low(char[] text, int start, int end) {
    if (end - start > 2 * KEY_CHARS) {
      return 0;
    }
    int middle = Math.min(end, start + KEY_CHARS);
    boolean keyed = middle == end || key(text, middle, end) != 0;
    return keyed ? key(text, start, middle) : 0;
  }

  /** The second half of the key of a run whose first is not 0. */
  static long high(char[] text, int start, int end) {
    return end - start > KEY_CHARS ? key(text, start + KEY_CHARS, end) : 0;
  }

  /** The letters as one number, 0 if one of them has none. */
  private static long key(char[] text, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      int letter = text[i] - BEFORE_FIRST_KEYED;
      if (letter <= 0 || letter >= KEYED) {
        return 0;
      }
      key = key << KEY_BITS | letter;
    }
    return key;
  }

  /** Puts a run at the front of its set; those before the slot move up by one. */
  private void putFirst(int set, int slot, WordRun run, int hash) {
    for (int to = slot; to > set; to--) {
      runs.setRelease(to, runs.getAcquire(to - 1));
      hashes[to] = hashes[to - 1];
    }
    runs.setRelease(set, run);
    hashes[set] = hash;
  }

  private static int hash(long low, long high) {
    long mixed = (low ^ high * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
    return nonZero((int) (mixed >>> Integer.SIZE));
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    return nonZero(hash * 0x9E3779B9);
  }

  private static int nonZero(int hash) {
    return hash == NO_WORD_HASH ? 1 : hash;
  }
}
