// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

/** A document found, with the id that breaks ties. */
record ScoredArticle(int doc, float score, ArticleId id) {
  /** Whether it comes before a place in the order of scores, or is what stands there. */
  boolean isAtOrBefore(SortKey place) {
    return score > place.score()
        || (score == place.score() && id.value().compareTo(place.id()) <= 0);
  }
}
