// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.Memo;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.PerReader;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/**
 * What may have been meant by the rare words that queries had lately, for each state of an index
 * until it is closed: people mistype the same words, and to look for one among all of the index
 * takes as long as a search. Of each state a megabyte or two. Thread-safe.
 */
public final class KnownCorrections {
  private static final int WORD_BITS = 11;

  private final PerReader<Memo<Asked, List<Correction>>> byReader =
      new PerReader<>(() -> new Memo<>(WORD_BITS));

  /** A word, and in how many letters others may differ from it. */
  record Asked(WordForms word, int maxEdits) {}

  Memo<Asked, List<Correction>> of(IndexReader reader) {
    return byReader.of(reader);
  }
}
