// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in the hits of a request, to go on from: {@link SearchResult#next} gives it, {@link
 * SearchRequestBuilder#after} takes it. Nothing is kept for it anywhere else, so it serves as long
 * as the index does, in any process.
 *
 * <p>Whoever follows the cursors to the end sees every article that was there all the time once,
 * also while others are added or deleted and the index is refreshed: a cursor carries the figures
 * that scores come from, and with them every article keeps its place. Articles added later are seen
 * where their place is behind the cursor. Exceptions are patterns that stand for more than 1,000
 * words, and words for which the query takes another path once the index has them.
 *
 * <p>Its text has letters, digits, {@code -} and {@code _}: some 100 characters and some 40 for
 * each word of the query, more with long ids.
 */
public final class Cursor {
  private final int request;
  private final int rank;
  private final SortKey last;
  private final Optional<Scores> scores;

  /**
   * What an order by relevance needs besides.
   *
   * @param lookedCloser whether the last hit was one of those that were scored again
   * @param edge the first score of the last article that was
   * @param asOf what freshness was measured from, in milliseconds
   * @param statistics what scores come from
   */
  record Scores(
      boolean lookedCloser, SortKey edge, OptionalLong asOf, ScoringStatistics statistics) {}

  Cursor(int request, int rank, SortKey last, Optional<Scores> scores) {
    this.request = request;
    this.rank = rank;
    this.last = last;
    this.scores = scores;
  }

  /**
   * The cursor of a text.
   *
   * @throws IllegalArgumentException if no cursor has this text
   */
  public static Cursor parse(String text) {
    return CursorText.parse(text);
  }

  /** A text for {@link #parse}, safe in URLs. */
  @Override
  public String toString() {
    return CursorText.print(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cursor that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Names the request: see {@link RequestKey}. */
  int request() {
    return request;
  }

  /** How many hits there were so far. */
  int rank() {
    return rank;
  }

  SortKey last() {
    return last;
  }

  Optional<Scores> scores() {
    return scores;
  }
}
