// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words that a pattern stands for, in rising order; of too many, the most frequent.
 *
 * @param found how many there were
 * @param isWhole whether there was time to look for all of them
 */
record Expansion(List<BytesRef> words, int found, boolean isWhole) {
  /** The most words that a pattern stands for; of equally frequent ones the first are taken. */
  static final int MAX_WORDS = 1000;

  boolean isCut() {
    return found > words.size();
  }

  /** Gathers words that come in rising order. */
  static final class Collector {
    /** To look at the clock for each word would cost as much as the word. */
    private static final int WORDS_BETWEEN_LOOKS = 256;

    private static final Comparator<Found> BEST_LAST =
        Comparator.comparingInt(Found::articles)
            .thenComparing(Comparator.comparingInt(Found::place).reversed());

    private final PriorityQueue<Found> best = new PriorityQueue<>(BEST_LAST);
    private final QueryTimeout timeout;
    private int looked;
    private int found;
    private boolean isLate;

    private record Found(BytesRef word, int articles, int place) {}

    Collector(QueryTimeout timeout) {
      this.timeout = timeout;
    }

    boolean hasTime() {
      isLate = isLate || (++looked % WORDS_BETWEEN_LOOKS == 0 && timeout.shouldExit());
      return !isLate;
    }

    /** Adds the word that stands first. */
    void add(TermsEnum at) throws IOException {
      found++;
      int articles = at.docFreq();
      if (best.size() == MAX_WORDS) {
        if (articles <= best.element().articles()) {
          return; // mostly so, which spares copying the word
        }
        best.remove();
      }
      best.add(new Found(BytesRef.deepCopyOf(at.term()), articles, found));
    }

    Expansion expansion() {
      List<BytesRef> words =
          best.stream().sorted(Comparator.comparingInt(Found::place)).map(Found::word).toList();
      return new Expansion(words, found, !isLate);
    }
  }
}
