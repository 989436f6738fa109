// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes from one word of a text to the next that may have one of some terms; the words between are
 * counted, not looked at. Of a word that is not passed over the terms must still be compared; its
 * key tells who has seen the word before. Not thread-safe.
 *
 * <p>It works ahead by some hundred words, in two passes: first where they are, then what is known
 * of each, in a loop so small that the processor waits for the memory of several words at once.
 */
public final class WordFinder {
  /** The key of a word that is only part of a run. */
  public static final long NO_KEY = WordSigns.NO_KEY;

  private static final int AHEAD = 256;
  private static final int MIN_REJECTED_BITS = 6;
  private static final int MAX_REJECTED_BITS = 15;
  private static final byte[] NO_RUN = WordBlock.of("", List.of());

  private final WordBreaker breaker = new WordBreaker();
  private final WordCache cache;
  private final WordSigns signs;
  private final StoredSigns stored;
  private final TermSet terms;
  private final char[] text;

  private final int[] starts;
  private final int[] ends;
  private final long[] keys;
  private final long[] found;
  private int runs;
  private int at;

  /* Keys by their places; one drives out another. */
  private final int rejectedBits;
  private long @Nullable [] rejected;

  /** Null where nobody has asked for it yet. */
  private byte @Nullable [] run = NO_RUN;

  /** The words of the run where it is not one. */
  private List<WordBlock.Part> parts = List.of();

  private int start;
  private int part;
  private int position = -1;

  WordFinder(WordCache cache, WordSigns signs, StoredSigns stored, TermSet terms, char[] text) {
    this.cache = cache;
    this.signs = signs;
    this.stored = stored;
    this.terms = terms;
    this.text = text;
    // Two words have something between them.
    int ahead = Math.min(AHEAD, text.length / 2 + 1);
    this.starts = new int[ahead];
    this.ends = new int[ahead];
    this.keys = new long[ahead];
    this.found = new long[ahead];
    int words = Integer.SIZE - Integer.numberOfLeadingZeros(text.length / 8);
    this.rejectedBits = Math.clamp(words, MIN_REJECTED_BITS, MAX_REJECTED_BITS);
    breaker.reset(text, text.length);
  }

  /** Moves to the next word; false where there is none left. */
  public boolean next() {
    part++;
    if (part < parts.size()) {
      position++;
      return true;
    }
    part = 0;
    while (at < runs || workAhead()) {
      if (isPassedOver(keys[at], found[at])) {
        at++;
        position++;
        continue;
      }
      start = starts[at];
      at++;
      run = null;
      parts = List.of();
      if (WordSigns.isOneWord(found[at - 1]) || hasWords()) {
        position++;
        return true;
      }
    }
    run = NO_RUN;
    parts = List.of();
    return false;
  }

  private boolean isPassedOver(long key, long sign) {
    return (sign != WordSigns.UNKNOWN && !WordSigns.mayHave(sign, terms))
        || (rejected != null && rejected[WordSigns.place(key, rejectedBits)] == key);
  }

  /** Says that the current word is none of those looked for; it may be passed over from now on. */
  public void reject() {
    if (parts.isEmpty()) {
      long key = keys[at - 1];
      if (rejected == null) {
        rejected = new long[1 << rejectedBits];
      }
      rejected[WordSigns.place(key, rejectedBits)] = key;
    }
  }

  private boolean workAhead() {
    runs = 0;
    at = 0;
    while (runs < starts.length && breaker.next()) {
      starts[runs] = breaker.start();
      ends[runs] = breaker.end();
      keys[runs] = breaker.key();
      runs++;
    }
    for (int i = 0; i < runs; i++) {
      found[i] = signs.touch(keys[i]);
    }
    for (int i = 0; i < runs; i++) {
      found[i] = signs.get(keys[i]);
      if (found[i] == WordSigns.UNKNOWN) {
        found[i] = recalled(i);
      }
    }
    return runs > 0;
  }

  /** What is stored of a word that was not met of late. */
  private long recalled(int run) {
    long sign = stored.get(keys[run], text, starts[run], ends[run]);
    if (sign != WordSigns.UNKNOWN) {
      signs.put(keys[run], sign);
    }
    return sign;
  }

  private boolean hasWords() {
    byte[] block = run();
    boolean isOneWord = WordBlock.isOneWord(block);
    parts = isOneWord ? List.of() : WordBlock.parts(block);
    if (found[at - 1] == WordSigns.UNKNOWN) {
      signs.put(keys[at - 1], WordSigns.of(block));
    }
    return isOneWord || !parts.isEmpty();
  }

  private byte[] run() {
    byte[] block = run;
    if (block == null) {
      block = cache.get(text, start, ends[at - 1]);
      run = block;
    }
    return block;
  }

  /** First UTF-16 code unit of the word. */
  public int start() {
    return parts.isEmpty() ? start : start + parts.get(part).start();
  }

  /** One past the last UTF-16 code unit of the word. */
  public int end() {
    return parts.isEmpty() ? ends[at - 1] : start + parts.get(part).end();
  }

  /** The word's number in the text, from 0, those passed over counted. */
  public int position() {
    return position;
  }

  /** A number that stands for the word's letters in any text, or {@link #NO_KEY}. */
  public long key() {
    return parts.isEmpty() ? keys[at - 1] : NO_KEY;
  }

  /** The word in all its views. */
  public WordForms forms() {
    return cache.forms(parts.isEmpty() ? run() : parts.get(part).block());
  }
}
