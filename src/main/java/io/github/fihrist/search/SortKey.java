// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * The place of an article in an order, whatever else is in the index.
 *
 * @param value the bits of its score, or its date in milliseconds
 * @param id which breaks ties
 */
record SortKey(long value, BytesRef id) {

  static SortKey ofScore(ScoredArticle article) {
    return new SortKey(Float.floatToIntBits(article.score()), article.id().value());
  }

  float score() {
    return Float.intBitsToFloat((int) value);
  }

  /** As Lucene goes on behind it. No other article has its id, so the document may be any. */
  FieldDoc behind(Object sortValue) {
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {sortValue, id});
  }
}
