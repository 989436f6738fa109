// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Searches an index and keeps the figures that its scores come from, or scores with those that were
 * kept. For one request.
 *
 * <p>Of alternatives that count as one word only the most frequent term is kept, since nothing else
 * enters the score; a pattern may stand for a thousand terms.
 */
final class StatisticsSearcher extends IndexSearcher {
  private final Optional<ScoringStatistics> given;
  private final ScoringStatistics kept = new ScoringStatistics();
  private final Map<String, CollectionStatistics> fields = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();

  /** A term whose figures a query asked for, for the scorer that it will make next. */
  private record Asked(String field, TermStatistics statistics) {}

  StatisticsSearcher(IndexSearcher searcher, Optional<ScoringStatistics> given) {
    super(searcher.getIndexReader());
    this.given = given;
    setSimilarity(new Keeping(searcher.getSimilarity()));
  }

  /** The figures of all scores so far. */
  ScoringStatistics statistics() {
    return given.orElse(kept);
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    TermStatistics now = super.termStatistics(term, docFreq, totalTermFreq);
    if (given.isPresent()) {
      return given.get().then(term, now);
    }
    asked.add(new Asked(term.field(), now));
    return now;
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics known = fields.get(field);
    if (known == null) {
      CollectionStatistics now = super.collectionStatistics(field);
      known = now == null || given.isEmpty() ? now : given.get().then(now);
      fields.put(field, known);
    }
    return known;
  }

  private final class Keeping extends Similarity {
    private final Similarity similarity;

    Keeping(Similarity similarity) {
      super(similarity.getDiscountOverlaps());
      this.similarity = similarity;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
      if (given.isPresent()) {
        return similarity.scorer(boost, field, known(given.get(), field.field(), terms));
      }
      kept.keep(field);
      if (!asked.isEmpty() && areAlternatives(terms)) {
        keepMostFrequent();
      } else {
        for (Asked each : asked) {
          kept.keep(each.field(), each.statistics());
        }
      }
      asked.clear();
      return similarity.scorer(boost, field, terms);
    }

    private void keepMostFrequent() {
      Asked most = asked.getFirst();
      for (Asked each : asked) {
        most = each.statistics().docFreq() > most.statistics().docFreq() ? each : most;
      }
      kept.keep(most.field(), most.statistics());
    }

    /** If they are, the scorer is for a term that stands for them. */
    private boolean areAlternatives(TermStatistics... terms) {
      for (Asked each : asked) {
        for (TermStatistics term : terms) {
          if (term.equals(each.statistics())) {
            return false;
          }
        }
      }
      return true;
    }

    @Override
    public String toString() {
      return similarity.toString();
    }

    /** A phrase adds up its terms: a spelling that was not there then must not count now. */
    private TermStatistics[] known(ScoringStatistics then, String field, TermStatistics... terms) {
      TermStatistics[] known =
          Arrays.stream(terms)
              .filter(term -> then.knows(field, term))
              .toArray(TermStatistics[]::new);
      return known.length == 0 ? new TermStatistics[] {terms[0]} : known;
    }
  }
}
