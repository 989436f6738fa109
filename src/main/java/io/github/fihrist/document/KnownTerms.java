// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.Memo;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexTerms.Spelling;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;

/**
 * Where the terms are that searches looked up lately, for each state of an index until it is
 * closed: queries share words. Of each state some fifteen megabytes at most. Thread-safe.
 */
public final class KnownTerms {
  private final PerReader<OfReader> byReader = new PerReader<>(OfReader::new);

  OfReader of(IndexReader reader) {
    return byReader.of(reader);
  }

  /**
   * Those of one state of an index.
   *
   * @param terms where single terms are
   * @param spellings of words, by their folded spelling
   * @param alike what is like words
   */
  record OfReader(
      Memo<Term, TermStates> terms,
      Memo<String, List<Spelling>> spellings,
      Memo<WordForms, AlikeTerms> alike) {
    private static final int TERM_BITS = 15;
    private static final int WORD_BITS = 13;

    OfReader() {
      this(new Memo<>(TERM_BITS), new Memo<>(WORD_BITS), new Memo<>(WORD_BITS));
    }
  }
}
