// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.SpelledTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What articles offer to complete a query with, by its folded text: the terms {@code folded} and
 * {@code folded|written} of one field. For one thread.
 */
final class CompletionTerms {
  /** Texts have two or three spellings. */
  private static final int MAX_SPELLINGS = 64;

  private static final int MAX_SINGLE = 500;

  private final IndexReader reader;
  private final String field;
  private final Optional<TermsEnum> terms;
  private final Map<String, Optional<Spellings>> known = new HashMap<>();

  CompletionTerms(IndexReader reader, String field) throws IOException {
    this.reader = reader;
    this.field = field;
    Optional<Terms> all = Optional.ofNullable(MultiTerms.getTerms(reader, field));
    terms = all.isPresent() ? Optional.of(all.get().iterator()) : Optional.empty();
  }

  /** The spellings of a text; empty if no article has it. Looked up once: words are neighbours. */
  Optional<Spellings> get(String folded) throws IOException {
    Optional<Spellings> found = known.get(folded);
    if (found == null) {
      found = lookedUp(folded);
      known.put(folded, found);
    }
    return found;
  }

  private Optional<Spellings> lookedUp(String folded) throws IOException {
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    TermsEnum each = terms.get();
    List<BytesRef> found = new ArrayList<>();
    Tally tally = new Tally();
    BytesRef plain = new BytesRef(folded);
    TermsEnum.SeekStatus status = each.seekCeil(plain);
    boolean more = status != TermsEnum.SeekStatus.END;
    if (status == TermsEnum.SeekStatus.FOUND) {
      found.add(plain);
      tally.add(folded, each.docFreq());
      more = each.next() != null;
    }
    BytesRef prefix = new BytesRef(folded + WordForms.SPELLING_SEPARATOR);
    // Of longer texts, only those that go on with a space, in Latin letters or digits come before.
    if (more && each.term().compareTo(prefix) < 0) {
      more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    }
    while (more && found.size() < MAX_SPELLINGS && StringHelper.startsWith(each.term(), prefix)) {
      found.add(BytesRef.deepCopyOf(each.term()));
      tally.add(SpelledTerm.written(each.term()), each.docFreq());
      more = each.next() != null;
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Spellings(folded, found, tally.written, tally.articles));
  }

  /**
   * Adds the folded texts that begin so, with the articles of each, to what was found; of texts
   * that only one article of a segment has, which are most, some.
   *
   * @param maxTerms how many terms of a segment are read at most
   * @return how many terms were read
   */
  int beginning(String prefix, int maxTerms, Map<String, Integer> found) throws IOException {
    BytesRef head = new BytesRef(prefix);
    int read = 0;
    int single = 0;
    // Merging the segments' terms in order would take several times as long.
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms all = leaf.reader().terms(field);
      if (all == null) {
        continue;
      }
      TermsEnum each = all.iterator();
      boolean more = each.seekCeil(head) != TermsEnum.SeekStatus.END;
      for (int i = 0; more && i < maxTerms && StringHelper.startsWith(each.term(), head); i++) {
        int articles = each.docFreq();
        if (articles > 1 || single < MAX_SINGLE) {
          found.merge(SpelledTerm.folded(each.term()), articles, Integer::sum);
          single += articles > 1 ? 0 : 1;
        }
        read++;
        more = each.next() != null;
      }
    }
    return read;
  }

  private static final class Tally {
    private String written = "";
    private int most;
    private int articles;

    void add(String spelling, int count) {
      if (count > most) {
        most = count;
        written = spelling;
      }
      articles += count;
    }
  }
}
