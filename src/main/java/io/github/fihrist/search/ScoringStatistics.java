// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The figures of an index that scores come from: how many articles have a term, how long a field is
 * on average. With the figures of a first page, later pages give every article the score it had
 * there, whatever was added since.
 *
 * <p>Terms and fields are known by hashes of 32 bits, to keep cursors short; that two terms of one
 * query share one is next to impossible, and would only change their weights a little.
 */
final class ScoringStatistics {

  /** Of a field: how many articles have it, and how many terms they have in it together. */
  record FieldFigures(long articles, long terms) {}

  private final Map<Integer, Long> articlesByTerm = new HashMap<>();
  private final Map<Integer, FieldFigures> byField = new HashMap<>();

  Map<Integer, Long> articlesByTerm() {
    return articlesByTerm;
  }

  Map<Integer, FieldFigures> byField() {
    return byField;
  }

  void keep(String field, TermStatistics term) {
    articlesByTerm.put(hash(field, term), term.docFreq());
  }

  void keep(CollectionStatistics field) {
    byField.put(
        field.field().hashCode(), new FieldFigures(field.docCount(), field.sumTotalTermFreq()));
  }

  boolean knows(String field, TermStatistics term) {
    return articlesByTerm.containsKey(hash(field, term));
  }

  /** The figures of a term then; of a term that was not there, or not needed, the least. */
  TermStatistics then(Term term, TermStatistics now) {
    long articles = articlesByTerm.getOrDefault(hash(term.field(), now), 1L);
    return new TermStatistics(now.term(), articles, Math.max(articles, now.totalTermFreq()));
  }

  /** The figures of a field then; today's if no article had it. */
  CollectionStatistics then(CollectionStatistics now) {
    return Optional.ofNullable(byField.get(now.field().hashCode()))
        .map(
            then ->
                new CollectionStatistics(
                    now.field(),
                    Math.max(now.maxDoc(), then.articles()),
                    then.articles(),
                    then.terms(),
                    Math.min(then.terms(), Math.max(then.articles(), now.sumDocFreq()))))
        .orElse(now);
  }

  /** The same in every process, which the term's own hash is not. */
  private static int hash(String field, TermStatistics term) {
    BytesRef bytes = term.term();
    return StringHelper.murmurhash3_x86_32(
        bytes.bytes, bytes.offset, bytes.length, field.hashCode());
  }
}
