// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexTerms;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/**
 * A clause as Lucene can run it on one state of one index.
 *
 * @param query finds and scores
 * @param closer what counts besides for the first articles found; see {@link RankingModel}
 * @param words the plain words that may or must match, in order, to rescore by
 * @param terms those that were looked up
 * @param patterns the test of folded words that each prefix, wildcard and {@linkplain
 *     FuzzyWord#words fuzzy word} stands for, if it was looked up; the others are not searched
 * @param messages what was cut or left out, for people
 * @param isWhole whether there was time to look up all of it
 */
public record LuceneQuery(
    Query query,
    List<Feature.AnyTerm> closer,
    List<WordForms> words,
    IndexTerms terms,
    Map<Clause, Predicate<String>> patterns,
    List<String> messages,
    boolean isWhole) {

  /** Copies. */
  public LuceneQuery {
    closer = List.copyOf(closer);
    words = List.copyOf(words);
    patterns = Map.copyOf(patterns);
    messages = List.copyOf(messages);
  }

  /**
   * A query that was not typed.
   *
   * @param isWhole whether there was time to look up all that restricts it
   */
  public static LuceneQuery of(Query query, IndexReader reader, boolean isWhole) {
    return new LuceneQuery(
        query, List.of(), List.of(), new IndexTerms(reader), Map.of(), List.of(), isWhole);
  }
}
