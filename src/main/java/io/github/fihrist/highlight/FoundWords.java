// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import io.github.fihrist.analysis.WordFinder;
import org.jspecify.annotations.Nullable;

/**
 * What words mean to a query, from text to text: a word that is found once is mostly met again.
 * Thread-safe: what one thread does not see that another has found it finds again.
 */
final class FoundWords {
  private static final int BITS = 9;

  /* 2^64 over the golden ratio: spreads the keys of similar words. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final WantedWords wanted;
  private final @Nullable Known[] known = new Known[1 << BITS];

  private record Known(long key, Found found) {}

  FoundWords(WantedWords wanted) {
    this.wanted = wanted;
  }

  /** What the current word of a text means to the query, {@link Found#NONE} if nothing. */
  Found find(WordFinder word) {
    long key = word.key();
    if (key == WordFinder.NO_KEY) {
      return wanted.find(word.forms());
    }
    int slot = (int) (key * SPREAD >>> (Long.SIZE - BITS));
    Known last = known[slot];
    if (last == null || last.key() != key) {
      last = new Known(key, wanted.find(word.forms()));
      known[slot] = last;
    }
    return last.found();
  }
}
