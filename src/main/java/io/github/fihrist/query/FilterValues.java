// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.document.ExactTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;

/**
 * Values typed in a query text, which need not be typed to the letter: where the index has no such
 * value, those that fold alike are taken, and said so.
 */
final class FilterValues {
  /** Of more values than this, only the first are compared. */
  private static final int MAX_COMPARED = 50_000;

  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final QueryTimeout timeout;
  private final QueryBudget budget;
  private final List<String> messages;

  FilterValues(
      IndexReader reader,
      TextAnalysis analysis,
      QueryTimeout timeout,
      QueryBudget budget,
      List<String> messages) {
    this.reader = reader;
    this.analysis = analysis;
    this.timeout = timeout;
    this.budget = budget;
    this.messages = messages;
  }

  Query query(ExactField field, String typed) throws IOException {
    String value = typed.strip();
    String indexField = field.indexField();
    if (reader.docFreq(new Term(indexField, ExactTerm.of(value))) > 0) {
      return Filters.anyOf(indexField, List.of(value));
    }
    String folded = folded(value);
    List<String> alike =
        folded.isEmpty() || !budget.takesPattern(value)
            ? List.of()
            : values(indexField, value, other -> folded(other).equals(folded));
    messages.add(
        "no article has the %s '%s'%s"
            .formatted(
                field.name(),
                value,
                alike.isEmpty() ? "" : ": read as '" + String.join("', '", alike) + "'"));
    return Filters.anyOf(indexField, alike.isEmpty() ? List.of(value) : alike);
  }

  /** Articles with a value of this shape, to the letter; empty if too much is asked for already. */
  Optional<Query> matching(ExactField field, String pattern) throws IOException {
    if (!budget.takesPattern(pattern)) {
      return Optional.empty();
    }
    String indexField = field.indexField();
    List<String> values =
        values(indexField, pattern, value -> Glob.matches(pattern, value, 0, value.length()));
    return Optional.of(Filters.anyOf(indexField, values));
  }

  /** Articles that have any value. */
  Query any(ExactField field) {
    return new FieldExistsQuery(field.indexField());
  }

  private List<String> values(String indexField, String typed, Predicate<String> wanted)
      throws IOException {
    List<String> values = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, indexField);
    if (terms == null) {
      return values;
    }
    TermsEnum each = terms.iterator();
    int compared = 0;
    while (each.next() != null) {
      if (compared++ == MAX_COMPARED) {
        messages.add(
            "'%s' has more than %d values: only those are compared"
                .formatted(indexField, MAX_COMPARED));
        break;
      }
      if (timeout.shouldExit()) {
        budget.endedEarly(typed);
        break;
      }
      String value = each.term().utf8ToString();
      if (wanted.test(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private String folded(String value) {
    return analysis.tokens(value).stream()
        .map(token -> token.forms().exact())
        .collect(Collectors.joining(" "));
  }
}
