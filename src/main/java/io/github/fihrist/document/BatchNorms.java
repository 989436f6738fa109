// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/** The lengths of one field's texts, as {@link IndexSimilarity} writes them. */
final class BatchNorms {
  private byte[] norms = new byte[64];
  private FixedBitSet present = new FixedBitSet(64);

  /** Notes how many terms an article has in the field; articles without it are not noted. */
  void add(int article, int terms) {
    norms = ArrayUtil.grow(norms, article + 1);
    present = FixedBitSet.ensureCapacity(present, article + 1);
    norms[article] = IndexSimilarity.norm(terms);
    present.set(article);
  }

  /** Those of articles whose numbers are less than {@code articles}. */
  NumericDocValues values(int articles) {
    FixedBitSet set = FixedBitSet.ensureCapacity(present, articles);
    return new NumericDocValues() {
      private int article = -1;

      @Override
      public long longValue() {
        return norms[article];
      }

      @Override
      public boolean advanceExact(int target) {
        article = target;
        return set.get(target);
      }

      @Override
      public int docID() {
        return article;
      }

      @Override
      public int nextDoc() {
        return advance(article + 1);
      }

      @Override
      public int advance(int target) {
        article = target >= articles ? NO_MORE_DOCS : set.nextSetBit(target);
        return article;
      }

      @Override
      public long cost() {
        return articles;
      }
    };
  }
}
