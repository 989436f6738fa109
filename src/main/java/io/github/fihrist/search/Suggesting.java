// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.query.Clause;
import io.github.fihrist.query.KnownWords;
import io.github.fihrist.query.LuceneQueries;
import io.github.fihrist.query.RankingModel;
import io.github.fihrist.suggest.KnownCorrections;
import io.github.fihrist.suggest.QueryCorrector;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** What else may have been meant by a request. For one request. */
final class Suggesting {
  private final TextAnalysis analysis;
  private final RankingModel model;
  private final KnownWords knownWords;
  private final KnownCorrections knownCorrections;
  private final IndexTerms terms;
  private final SearchRequest request;
  private final QueryText text;

  Suggesting(
      TextAnalysis analysis,
      RankingModel model,
      KnownWords knownWords,
      KnownCorrections knownCorrections,
      IndexTerms terms,
      SearchRequest request,
      QueryText text) {
    this.analysis = analysis;
    this.model = model;
    this.knownWords = knownWords;
    this.knownCorrections = knownCorrections;
    this.terms = terms;
    this.request = request;
    this.text = text;
  }

  /**
   * Only with the first page: who turns pages has found something. Words that are known in any form
   * are put in doubt only where nothing was found.
   */
  Optional<Suggestion> suggestion(IndexSearcher shared, TimeLimit limit, boolean foundNothing)
      throws IOException {
    if (request.offset() > 0 || request.after().isPresent()) {
      return Optional.empty();
    }
    IndexSearcher searcher = limit.on(shared);
    Clause asked = text.parsed().clause();
    QueryCorrector corrector =
        new QueryCorrector(
            analysis, searcher.getIndexReader(), terms, knownCorrections, !foundNothing, limit);
    return foundNothing
        ? Suggestion.afterNothing(
            asked, corrector, text.parser(), clause -> finds(searcher, limit, clause))
        : Suggestion.corrected(asked, corrector, text.parser());
  }

  private boolean finds(IndexSearcher searcher, TimeLimit limit, Clause clause) throws IOException {
    Query query =
        new LuceneQueries(analysis, model, knownWords)
            .translate(clause, searcher.getIndexReader(), limit)
            .query();
    return searcher.search(SelectionQuery.among(request.selection(), query), 1).scoreDocs.length
        > 0;
  }
}
