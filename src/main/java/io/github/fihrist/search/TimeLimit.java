// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/**
 * When a search has to stop looking.
 *
 * @param endNanos by {@link System#nanoTime}
 * @param length from the start, for people
 */
record TimeLimit(long endNanos, Duration length) implements QueryTimeout {

  static TimeLimit from(long startNanos, Duration length) {
    return new TimeLimit(startNanos + length.toNanos(), length);
  }

  /** For looking up words: half of the time, so that there is some to search for those found. */
  TimeLimit firstHalf() {
    return new TimeLimit(endNanos - length.toNanos() / 2, length.dividedBy(2));
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - endNanos > 0;
  }

  /** The same searcher, but for one search: the limit is part of it. */
  IndexSearcher on(IndexSearcher shared) {
    IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(shared.getSimilarity());
    searcher.setTimeout(this);
    return searcher;
  }

  /** For people: what a search may lack that was stopped. */
  String message(List<String> lacking) {
    return "the search was stopped after %d ms: %s"
        .formatted(length.toMillis(), String.join("; ", lacking));
  }
}
