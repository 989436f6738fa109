// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.document.IndexTerms.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the texts by their folded spelling; those that a search has looked up are known. For
 * one thread.
 */
final class FoldedWords {
  private final IndexTerms terms;

  FoldedWords(IndexTerms terms) {
    this.terms = terms;
  }

  /** How many articles have a word in any spelling; deleted ones may still be counted. */
  int articles(String folded) throws IOException {
    int articles = 0;
    for (Spelling each : terms.spellings(folded)) {
      articles += each.states().docFreq();
    }
    return articles;
  }

  /** The spellings of a word; empty if no article has it. */
  Optional<Spellings> get(String folded) throws IOException {
    List<BytesRef> found = new ArrayList<>();
    String written = "";
    int most = 0;
    for (Spelling each : terms.spellings(folded)) {
      found.add(each.term().bytes());
      int articles = each.states().docFreq();
      if (articles > most) {
        most = articles;
        written = each.written();
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Spellings(folded, found, written, articles(folded)));
  }
}
