// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.Comparator;

/** A document found, with the id that breaks ties. */
record ScoredArticle(int doc, float score, ArticleId id) {
  static final Comparator<ScoredArticle> BEST_FIRST =
      (a, b) -> a.score == b.score ? a.id.compareTo(b.id) : Float.compare(b.score, a.score);

  /** Whether it comes before a place in the order of scores, or is what stands there. */
  boolean isAtOrBefore(SortKey place) {
    return score > place.score()
        || (score == place.score() && id.value().compareTo(place.id()) <= 0);
  }
}
