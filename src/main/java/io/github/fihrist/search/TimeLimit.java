// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.time.Duration;
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

  String message() {
    return "the search was stopped after %d ms: hits, counts or marks may be missing"
        .formatted(length.toMillis());
  }
}
