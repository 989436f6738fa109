// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.SpelledTerm;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Looks up words of the index by their folded spelling. For one thread. */
final class ExactTerms {
  static final String FIELD = IndexField.text(View.EXACT);

  private final IndexReader reader;
  private final QueryTimeout timeout;

  ExactTerms(IndexReader reader, QueryTimeout timeout) {
    this.reader = reader;
    this.timeout = timeout;
  }

  private Optional<Terms> terms() throws IOException {
    return Optional.ofNullable(MultiTerms.getTerms(reader, FIELD));
  }

  Expansion matching(WordPattern pattern) throws IOException {
    Expansion.Collector collector = new Expansion.Collector(timeout);
    Optional<Terms> terms = terms();
    for (String head : terms.isEmpty() ? List.<String>of() : pattern.heads()) {
      TermsEnum each = terms.get().iterator();
      BytesRef prefix = new BytesRef(head);
      boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      while (more && StringHelper.startsWith(each.term(), prefix) && collector.hasTime()) {
        if (pattern.isPrefix() || pattern.test(SpelledTerm.folded(each.term()))) {
          collector.add(each);
        }
        more = each.next() != null;
      }
    }
    return collector.expansion();
  }

  Expansion matching(FuzzyWord word) throws IOException {
    Expansion.Collector collector = new Expansion.Collector(timeout);
    Optional<Terms> terms = terms();
    if (terms.isPresent()) {
      TermsEnum each = word.terms().getTermsEnum(terms.get());
      while (each.next() != null && collector.hasTime()) {
        collector.add(each);
      }
    }
    return collector.expansion();
  }
}
