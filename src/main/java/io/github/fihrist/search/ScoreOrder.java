// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.NumericUtils;

/**
 * Best first, ties by id. Looking up an id costs more than scoring an article, and the texts that
 * agencies repeat tie often: so ids decide only where somebody looks.
 */
final class ScoreOrder {
  private ScoreOrder() {}

  /** Puts every article in its place. */
  static void sort(List<ScoredArticle> articles) {
    sort(articles, 0, articles.size());
  }

  /** Puts those in their places that belong in {@code [from, to)}; the others may be among ties. */
  static void sort(List<ScoredArticle> articles, int from, int to) {
    byScore(articles);
    int start = 0;
    while (start < Math.min(to, articles.size())) {
      int end = start + 1;
      while (end < articles.size()
          && Float.compare(articles.get(start).score(), articles.get(end).score()) == 0) {
        end++;
      }
      if (end > from && end > start + 1) {
        articles.subList(start, end).sort(Comparator.comparing(ScoredArticle::id));
      }
      start = end;
    }
  }

  /** Numbers are sorted faster than articles are compared. */
  private static void byScore(List<ScoredArticle> articles) {
    long[] order = new long[articles.size()];
    for (int i = 0; i < order.length; i++) {
      int descending = ~NumericUtils.floatToSortableInt(articles.get(i).score());
      order[i] = (long) descending << Integer.SIZE | i;
    }
    Arrays.sort(order);
    List<ScoredArticle> before = new ArrayList<>(articles);
    for (int i = 0; i < order.length; i++) {
      articles.set(i, before.get((int) order[i]));
    }
  }
}
