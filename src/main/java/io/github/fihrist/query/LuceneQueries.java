// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.document.IndexTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Translates clauses to Lucene queries: the one place where it is decided what a word, a phrase or
 * a pattern means to the index. Immutable and thread-safe.
 */
public final class LuceneQueries {
  private static final int MAX_LISTED = 5;

  private final TextAnalysis analysis;
  private final RankingModel model;
  private final KnownWords known;

  /**
   * Translates with the analysis that the index was built with.
   *
   * @param known words that need not be looked up again
   */
  public LuceneQueries(TextAnalysis analysis, RankingModel model, KnownWords known) {
    this.analysis = analysis;
    this.model = model;
    this.known = known;
  }

  /**
   * The query for one state of an index: which spellings a word has there, and which words a
   * pattern stands for, is looked up now.
   *
   * @param timeout says when looking up has to end; what it did not come to is left out, with a
   *     message
   */
  public LuceneQuery translate(Clause clause, IndexReader reader, QueryTimeout timeout)
      throws IOException {
    QueryBudget budget = new QueryBudget(timeout);
    QueryWords words = QueryWords.of(clause, analysis);
    List<String> messages = new ArrayList<>();
    IndexTerms terms = new IndexTerms(reader, known.terms());
    WordQueries wordQueries =
        new WordQueries(
            analysis,
            model,
            new ExactTerms(reader, timeout),
            terms,
            known.of(reader),
            words.hasTopic(),
            budget,
            messages);
    FilterValues values = new FilterValues(reader, analysis, timeout, budget, messages);
    Query query =
        new Translation(wordQueries, model, values, budget, messages)
            .translate(clause)
            .orElseGet(() -> new MatchNoDocsQuery("no word to search for"));
    if (!wordQueries.lackingWords().isEmpty()) {
      messages.add(similar(wordQueries.lackingWords()));
    }
    messages.addAll(0, budget.messages());
    return new LuceneQuery(
        query,
        wordQueries.closer(),
        words.words(),
        terms,
        wordQueries.patterns(),
        messages.subList(0, Math.min(Notes.MAX_NOTES, messages.size())),
        !budget.isLate());
  }

  private static String similar(Set<String> lackingWords) {
    String words =
        lackingWords.stream()
            .limit(MAX_LISTED)
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(", "));
    int more = lackingWords.size() - MAX_LISTED;
    return "no article has %s%s: similar words are searched instead"
        .formatted(words, more > 0 ? " and %d more".formatted(more) : "");
  }
}
