// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.WordForms;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/**
 * A clause as Lucene can run it on one state of one index.
 *
 * @param query finds and scores
 * @param closer what counts besides for the first articles found; see {@link RankingModel}
 * @param words the plain words that may or must match, in order, to rescore by
 * @param terms those that were looked up
 * @param messages what was cut or left out, for people
 */
public record LuceneQuery(
    Query query,
    List<Feature.AnyTerm> closer,
    List<WordForms> words,
    IndexTerms terms,
    List<String> messages) {

  /** Copies. */
  public LuceneQuery {
    closer = List.copyOf(closer);
    words = List.copyOf(words);
    messages = List.copyOf(messages);
  }

  /** A query by whose scores alone articles are ranked. */
  public static LuceneQuery alone(Query query, IndexReader reader) {
    return new LuceneQuery(query, List.of(), List.of(), new IndexTerms(reader), List.of());
  }
}
