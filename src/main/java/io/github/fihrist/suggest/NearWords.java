// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.document.NearAutomaton;
import io.github.fihrist.document.SpelledTerm;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** The words of an index that are near a word, letter by letter. For one thread. */
final class NearWords {
  /** To look at the clock for each word would cost as much as the word. */
  private static final int WORDS_BETWEEN_LOOKS = 256;

  private final Optional<Terms> terms;
  private final QueryTimeout timeout;

  NearWords(IndexReader reader, String field, QueryTimeout timeout) throws IOException {
    this.timeout = timeout;
    terms = Optional.ofNullable(MultiTerms.getTerms(reader, field));
  }

  /**
   * The folded words with at most so many letters added, dropped, changed or swapped, with the
   * articles of each; those found in time.
   */
  Map<String, Integer> within(int edits, String folded) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    if (terms.isEmpty() || timeout.shouldExit()) {
      return found;
    }
    int looked = 0;
    TermsEnum each = NearAutomaton.of(List.of(folded), edits).getTermsEnum(terms.get());
    while (each.next() != null) {
      if (++looked % WORDS_BETWEEN_LOOKS == 0 && timeout.shouldExit()) {
        break;
      }
      found.merge(SpelledTerm.folded(each.term()), each.docFreq(), Integer::sum);
    }
    return found;
  }
}
