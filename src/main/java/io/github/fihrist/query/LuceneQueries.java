// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
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

  /** Translates with the analysis that the index was built with. */
  public LuceneQueries(TextAnalysis analysis, RankingModel model) {
    this.analysis = analysis;
    this.model = model;
  }

  /**
   * The query for one state of an index: which spellings a word has there, and which words a
   * pattern stands for, is looked up now.
   */
  public LuceneQuery translate(Clause clause, IndexReader reader) throws IOException {
    QueryWords words = QueryWords.of(clause, analysis);
    List<String> messages = new ArrayList<>();
    IndexTerms terms = new IndexTerms(reader);
    WordQueries wordQueries =
        new WordQueries(
            analysis, model, new ExactTerms(reader, terms), terms, words.hasTopic(), messages);
    Query query =
        new Translation(wordQueries, new FilterValues(reader, analysis, messages), messages)
            .translate(clause)
            .orElseGet(() -> new MatchNoDocsQuery("no word to search for"));
    if (!wordQueries.lackingWords().isEmpty()) {
      messages.add(similar(wordQueries.lackingWords()));
    }
    return new LuceneQuery(query, wordQueries.closer(), words.words(), terms, messages);
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
