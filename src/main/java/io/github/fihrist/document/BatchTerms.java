// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one field, to be read once from the first to the last, as merges do; they are not
 * sought.
 */
final class BatchTerms extends Terms {
  private final IndexOptions options;
  private final SortedTerms terms;
  private final BatchPostings postings;

  BatchTerms(IndexOptions options, SortedTerms terms, BatchPostings postings) {
    this.options = options;
    this.terms = terms;
    this.postings = postings;
  }

  @Override
  public TermsEnum iterator() {
    return new FromFirstToLast();
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public long getSumTotalTermFreq() {
    return -1;
  }

  @Override
  public long getSumDocFreq() {
    return -1;
  }

  @Override
  public int getDocCount() {
    return -1;
  }

  @Override
  public boolean hasFreqs() {
    return options.compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private final class FromFirstToLast extends TermsInOrder {
    private final BytesRef term = new BytesRef();
    private final int[] numbers = terms.numbers();
    private final int size = terms.size();
    private int at = -1;

    @Override
    public @Nullable BytesRef next() {
      do {
        at++;
      } while (at < size && postings.isEmpty(numbers[at]));
      return at < size ? terms.copy(numbers[at], term) : null;
    }

    @Override
    public BytesRef term() {
      return term;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      return postings.postings(numbers[at], reuse);
    }
  }
}
