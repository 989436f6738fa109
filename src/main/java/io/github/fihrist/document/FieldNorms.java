// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The norms of one field in memory, by article, as {@link IndexSimilarity} writes them: one byte
 * each, of an article without a term of the field too if it has the field.
 */
public final class FieldNorms {
  private byte[] norms = new byte[64];
  private FixedBitSet present = new FixedBitSet(64);

  /** Those that were written. */
  public static FieldNorms read(NumericDocValues written) throws IOException {
    FieldNorms norms = new FieldNorms();
    while (written.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      norms.put(written.docID(), (byte) written.longValue());
    }
    return norms;
  }

  /** Notes how many terms an article has in the field; articles without it are not noted. */
  void add(int article, int terms) {
    put(article, IndexSimilarity.norm(terms));
  }

  private void put(int article, byte norm) {
    norms = ArrayUtil.grow(norms, article + 1);
    present = FixedBitSet.ensureCapacity(present, article + 1);
    norms[article] = norm;
    present.set(article);
  }

  /** Those of articles whose numbers are less than {@code articles}. */
  public NumericDocValues values(int articles) {
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
