// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.Comparator;
import java.util.List;

/**
 * Best first, ties by id. Looking up an id costs more than scoring an article, and the texts that
 * agencies repeat tie often: so ids decide only where somebody looks.
 */
final class ScoreOrder {
  private static final Comparator<ScoredArticle> BY_SCORE =
      (a, b) -> Float.compare(b.score(), a.score());

  private ScoreOrder() {}

  /** Puts every article in its place. */
  static void sort(List<ScoredArticle> articles) {
    sort(articles, 0, articles.size());
  }

  /** Puts those in their places that belong in {@code [from, to)}; the others may be among ties. */
  static void sort(List<ScoredArticle> articles, int from, int to) {
    articles.sort(BY_SCORE);
    int start = 0;
    while (start < Math.min(to, articles.size())) {
      int end = start + 1;
      while (end < articles.size()
          && BY_SCORE.compare(articles.get(start), articles.get(end)) == 0) {
        end++;
      }
      if (end > from && end > start + 1) {
        articles.subList(start, end).sort(Comparator.comparing(ScoredArticle::id));
      }
      start = end;
    }
  }
}
