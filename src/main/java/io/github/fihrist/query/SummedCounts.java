// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How often the words of a query stand in each document of one leaf, all together. It takes four
 * bytes for each document near one that has any of them. For one thread.
 */
final class SummedCounts {
  private static final int PAGE_BITS = 12;
  private static final int IN_PAGE = (1 << PAGE_BITS) - 1;

  private final TermsEnum terms;
  private final FixedBitSet documents;
  private final float[][] pages;
  private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();
  private @Nullable PostingsEnum reused;

  SummedCounts(LeafReader leaf, String field) throws IOException {
    terms = Terms.getTerms(leaf, field).iterator();
    documents = new FixedBitSet(leaf.maxDoc());
    pages = new float[(leaf.maxDoc() >> PAGE_BITS) + 1][];
  }

  /**
   * Adds all occurrences of a term.
   *
   * @param state where it is; null if the leaf lacks it
   * @param weight of each of them
   */
  void add(Term term, @Nullable IOSupplier<TermState> state, float weight) throws IOException {
    if (state == null) {
      return;
    }
    terms.seekExact(term.bytes(), state.get());
    reused = terms.postings(reused, PostingsEnum.FREQS);
    reused.nextDoc();
    reused.nextPostings(DocIdSetIterator.NO_MORE_DOCS, read);
    while (read.size > 0) {
      for (int i = 0; i < read.size; i++) {
        int doc = read.docs[i];
        documents.set(doc);
        page(doc)[doc & IN_PAGE] += weight * read.features[i];
      }
      reused.nextPostings(DocIdSetIterator.NO_MORE_DOCS, read);
    }
  }

  private float[] page(int doc) {
    float[] page = pages[doc >> PAGE_BITS];
    if (page == null) {
      page = new float[IN_PAGE + 1];
      pages[doc >> PAGE_BITS] = page;
    }
    return page;
  }

  /** Those that have any of the words, in their order. */
  DocIdSetIterator documents() {
    return new BitSetIterator(documents, documents.approximateCardinality());
  }

  boolean has(int doc) {
    return documents.get(doc);
  }

  /** How often one of them has any of the words. */
  float of(int doc) {
    return pages[doc >> PAGE_BITS][doc & IN_PAGE];
  }

  /** The most that any of them has. */
  float most() {
    float most = 0;
    for (float[] page : pages) {
      for (int i = 0; page != null && i < page.length; i++) {
        most = Math.max(most, page[i]);
      }
    }
    return most;
  }
}
