// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.query.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Scores some articles by many features, one feature after another. Of {@link Feature.Counted} it
 * adds up what Lucene's scorers of their queries would; but where those open the postings of a
 * word, and read its places, for every feature that it is part of, here it is done once. For one
 * request and one thread.
 */
final class FeatureWalk {
  private static final BytesRef ALTERNATIVES = new BytesRef("alternatives");

  private final IndexSearcher searcher;
  private final IndexTerms terms;
  private final List<Scored> features = new ArrayList<>();
  private final Set<Term> placed = new HashSet<>();

  /** A feature, and what it is worth. */
  private record Scored(Feature feature, SimScorer scorer) {}

  FeatureWalk(IndexSearcher searcher, IndexTerms terms, List<? extends Feature> features)
      throws IOException {
    this.searcher = searcher;
    this.terms = terms;
    for (Feature feature : features) {
      Optional<SimScorer> scorer = scorer(feature);
      if (scorer.isPresent()) {
        this.features.add(new Scored(feature, scorer.get()));
        placed.addAll(placed(feature));
      }
    }
  }

  /**
   * What each of the documents scores; they are in rising order.
   *
   * @param isLate asked before each feature; once it is, what is still to come adds nothing
   */
  double[] scores(int[] docs, BooleanSupplier isLate) throws IOException {
    double[] scores = new double[docs.length];
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    int from = 0;
    while (from < docs.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[from], leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      int to = from;
      while (to < docs.length && docs[to] < end) {
        to++;
      }
      int[] here = new int[to - from];
      for (int i = 0; i < here.length; i++) {
        here[i] = docs[from + i] - leaf.docBase;
      }
      FeatureLeaf candidates = new FeatureLeaf(leaf, terms, placed, here);
      for (Scored each : features) {
        if (isLate.getAsBoolean()) {
          return scores;
        }
        candidates.score(each.feature(), each.scorer(), scores, from);
      }
      from = to;
    }
    return scores;
  }

  /** The terms of which it matters where they stand. */
  private static List<Term> placed(Feature feature) {
    return switch (feature) {
      case Feature.Pair pair -> pair.terms();
      case Feature.Early early -> early.terms();
      case Feature.TitleShare share -> List.of(share.term());
      case Feature.OneTerm one -> List.of();
      case Feature.AnyTerm any -> List.of();
      case Feature.Instead instead -> List.of();
    };
  }

  /** Empty if no article has what it needs. */
  private Optional<SimScorer> scorer(Feature feature) throws IOException {
    return switch (feature) {
      case Feature.OneTerm one -> scorer(one, one.field(), statistics(one.term()));
      case Feature.Pair pair -> scorer(pair, pair.field(), statistics(pair.first(), pair.second()));
      case Feature.AnyTerm any -> scorer(any, any.field(), alternatives(any.terms()));
      case Feature.Instead instead ->
          scorer(instead, instead.others().field(), alternatives(instead.allTerms()));
      case Feature.Early early -> scorer(early, early.term().field(), statistics(early.term()));
      case Feature.TitleShare share ->
          scorer(share, share.term().field(), statistics(share.term()));
    };
  }

  private Optional<SimScorer> scorer(Feature feature, String field, TermStatistics[] statistics)
      throws IOException {
    if (statistics.length == 0) {
      return Optional.empty();
    }
    CollectionStatistics whole = searcher.collectionStatistics(field);
    return Optional.of(searcher.getSimilarity().scorer(feature.weight(), whole, statistics));
  }

  /** Of all the terms, or of none if one is in no article. */
  private TermStatistics[] statistics(Term... needed) throws IOException {
    for (Term term : needed) {
      if (terms.states(term).docFreq() == 0) {
        return new TermStatistics[0];
      }
    }
    TermStatistics[] statistics = new TermStatistics[needed.length];
    for (int i = 0; i < needed.length; i++) {
      statistics[i] = statisticsOf(needed[i]);
    }
    return statistics;
  }

  private TermStatistics statisticsOf(Term term) throws IOException {
    TermStates states = terms.states(term);
    return searcher.termStatistics(term, states.docFreq(), states.totalTermFreq());
  }

  /** As many articles as have the most frequent of them. */
  private TermStatistics[] alternatives(List<Term> any) throws IOException {
    long articles = 0;
    long occurrences = 0;
    for (Term term : any) {
      if (terms.states(term).docFreq() > 0) {
        TermStatistics of = statisticsOf(term);
        articles = Math.max(articles, of.docFreq());
        occurrences += of.totalTermFreq();
      }
    }
    return articles == 0
        ? new TermStatistics[0]
        : new TermStatistics[] {new TermStatistics(ALTERNATIVES, articles, occurrences)};
  }
}
