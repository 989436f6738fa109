// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.Memo;
import io.github.fihrist.document.KnownTerms;
import io.github.fihrist.document.PerReader;
import org.apache.lucene.index.IndexReader;

/**
 * What words asked of an index lately, and where their terms are, for each state of it until it is
 * closed: queries share words, and next and later pages ask for the same. To be used with one
 * analysis. Of each state a few megabytes beside the {@linkplain KnownTerms terms}. Thread-safe.
 */
public final class KnownWords {
  private static final int WORD_BITS = 12;

  private final KnownTerms terms = new KnownTerms();
  private final PerReader<Memo<WordTranslation.Asked, WordParts>> byReader =
      new PerReader<>(() -> new Memo<>(WORD_BITS));

  KnownTerms terms() {
    return terms;
  }

  Memo<WordTranslation.Asked, WordParts> of(IndexReader reader) {
    return byReader.of(reader);
  }
}
