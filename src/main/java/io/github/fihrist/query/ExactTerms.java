// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Looks up words of the index by their folded spelling. For one thread. */
final class ExactTerms {
  /** The most words that a pattern stands for; of more, the most frequent are taken. */
  static final int MAX_EXPANSIONS = 1000;

  /** To look at the clock for each word would cost as much as the word. */
  private static final int WORDS_BETWEEN_LOOKS = 256;

  /** An index term and the number of articles that have it. */
  record Found(BytesRef term, int articles) {
    String folded() {
      String text = term.utf8ToString();
      int separator = text.indexOf(WordForms.SPELLING_SEPARATOR);
      return separator < 0 ? text : text.substring(0, separator);
    }
  }

  /**
   * The most frequent of the words found.
   *
   * @param found how many there were
   * @param isWhole whether there was time to look for all of them
   */
  record Expansion(List<Found> words, int found, boolean isWhole) {
    boolean isCut() {
      return found > words.size();
    }
  }

  static final String FIELD = IndexField.text(View.EXACT);

  private final IndexReader reader;
  private final IndexTerms indexTerms;
  private final QueryTimeout timeout;

  ExactTerms(IndexReader reader, IndexTerms indexTerms, QueryTimeout timeout) {
    this.reader = reader;
    this.indexTerms = indexTerms;
    this.timeout = timeout;
  }

  /** Whether any article has a form of the word, read in any of its ways. */
  boolean hasLemma(WordForms forms) throws IOException {
    for (String lemma : forms.lemmas()) {
      if (indexTerms.states(new Term(IndexField.text(View.LEMMA), lemma)).docFreq() > 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<Terms> terms() throws IOException {
    return Optional.ofNullable(MultiTerms.getTerms(reader, FIELD));
  }

  Expansion matching(WordPattern pattern) throws IOException {
    Collector collector = new Collector(timeout);
    Optional<Terms> terms = terms();
    for (String head : terms.isEmpty() ? List.<String>of() : pattern.heads()) {
      TermsEnum each = terms.get().iterator();
      BytesRef prefix = new BytesRef(head);
      boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      while (more && StringHelper.startsWith(each.term(), prefix) && collector.hasTime()) {
        Found found = new Found(BytesRef.deepCopyOf(each.term()), each.docFreq());
        if (pattern.test(found.folded())) {
          collector.add(found);
        }
        more = each.next() != null;
      }
    }
    return collector.expansion();
  }

  Expansion matching(FuzzyWord word) throws IOException {
    Collector collector = new Collector(timeout);
    Optional<Terms> terms = terms();
    if (terms.isPresent()) {
      TermsEnum each = word.terms().getTermsEnum(terms.get());
      while (each.next() != null && collector.hasTime()) {
        Found found = new Found(BytesRef.deepCopyOf(each.term()), each.docFreq());
        if (word.test(found.folded())) {
          collector.add(found);
        }
      }
    }
    return collector.expansion();
  }

  /** Keeps the most frequent; of equally frequent ones the first in term order. */
  private static final class Collector {
    private static final Comparator<Found> BEST_LAST =
        Comparator.comparingInt(Found::articles)
            .thenComparing(Found::term, Comparator.reverseOrder());

    private final PriorityQueue<Found> best = new PriorityQueue<>(BEST_LAST);
    private final QueryTimeout timeout;
    private int looked;
    private int found;
    private boolean isLate;

    Collector(QueryTimeout timeout) {
      this.timeout = timeout;
    }

    boolean hasTime() {
      isLate = isLate || (++looked % WORDS_BETWEEN_LOOKS == 0 && timeout.shouldExit());
      return !isLate;
    }

    void add(Found word) {
      found++;
      best.add(word);
      if (best.size() > MAX_EXPANSIONS) {
        best.poll();
      }
    }

    Expansion expansion() {
      return new Expansion(best.stream().sorted(BEST_LAST.reversed()).toList(), found, !isLate);
    }
  }
}
