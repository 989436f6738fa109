// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * The one similarity of an index. The writer encodes text lengths with it and the searcher reads
 * them with it, so both take it from here.
 */
public final class IndexSimilarity {

  /**
   * BM25 that counts every term into a text's length, also those that share a position.
   *
   * <p>A word with several lemmas has several terms at one position. Were they left out of the
   * length, as Lucene does by default, they would still be part of the average length, and texts
   * would look shorter than they are.
   */
  public static final Similarity BM25 = new Bm25(1.2f, 0.75f);

  private IndexSimilarity() {}

  /** The norm of a text of so many terms, as the writer encodes it. */
  static byte norm(int length) {
    return length == 0 ? 0 : SmallFloat.intToByte4(length);
  }

  /** The number of terms behind a norm; exact for short texts. */
  public static int length(long norm) {
    return SmallFloat.byte4ToInt((byte) norm);
  }
}
