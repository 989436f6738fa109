// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.query.Feature;
import io.github.fihrist.query.IndexTerms;
import io.github.fihrist.query.WeighedTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Scores some articles by many features, article by article. It adds up what Lucene's scorers of
 * {@link Feature#query} would; but where those open the postings of a word, and read its places,
 * for every feature that it is part of, here it is done once. For one request and one thread.
 */
final class FeatureWalk {
  private static final BytesRef ALTERNATIVES = new BytesRef("alternatives");

  private final IndexSearcher searcher;
  private final IndexTerms terms;
  private final List<Scored> features = new ArrayList<>();
  private final Set<Term> paired = new HashSet<>();

  /** A feature, and what it is worth. */
  private record Scored(Feature feature, SimScorer scorer) {}

  /** A feature in one leaf. */
  private record InLeaf(Counter counter, SimScorer scorer, @Nullable NumericDocValues norms) {
    /** What an article scores that has any length. */
    private static final long NO_LENGTH = 1;

    float score(int doc) throws IOException {
      float frequency = counter.frequency(doc);
      if (frequency == 0) {
        return 0;
      }
      boolean hasLength = norms != null && norms.advanceExact(doc);
      return scorer.score(frequency, hasLength ? norms.longValue() : NO_LENGTH);
    }
  }

  /** How often an article has something; asked in rising order. */
  @FunctionalInterface
  private interface Counter {
    float frequency(int doc) throws IOException;
  }

  FeatureWalk(IndexSearcher searcher, IndexTerms terms, List<? extends Feature> features)
      throws IOException {
    this.searcher = searcher;
    this.terms = terms;
    for (Feature feature : features) {
      Optional<SimScorer> scorer = scorer(feature);
      if (scorer.isPresent()) {
        this.features.add(new Scored(feature, scorer.get()));
        if (feature instanceof Feature.Pair pair) {
          paired.add(pair.first());
          paired.add(pair.second());
        }
      }
    }
  }

  /**
   * What each of the documents scores; they are in rising order.
   *
   * @param isLate asked before each; once it is, the rest scores 0
   */
  double[] scores(int[] docs, BooleanSupplier isLate) throws IOException {
    double[] scores = new double[docs.length];
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    int at = 0;
    while (at < docs.length && !isLate.getAsBoolean()) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[at], leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      List<InLeaf> here = in(leaf);
      for (; at < docs.length && docs[at] < end && !isLate.getAsBoolean(); at++) {
        for (InLeaf feature : here) {
          scores[at] += feature.score(docs[at] - leaf.docBase);
        }
      }
    }
    return scores;
  }

  /** Empty if no article has what it needs. */
  private Optional<SimScorer> scorer(Feature feature) throws IOException {
    TermStatistics[] statistics =
        switch (feature) {
          case Feature.OneTerm one -> statistics(one.term());
          case Feature.Pair pair -> statistics(pair.first(), pair.second());
          case Feature.AnyTerm any -> alternatives(any);
        };
    if (statistics.length == 0) {
      return Optional.empty();
    }
    CollectionStatistics field = searcher.collectionStatistics(feature.field());
    return Optional.of(searcher.getSimilarity().scorer(feature.weight(), field, statistics));
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
  private TermStatistics[] alternatives(Feature.AnyTerm any) throws IOException {
    long articles = 0;
    long occurrences = 0;
    for (WeighedTerm each : any.terms()) {
      Term term = new Term(any.field(), each.term());
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

  private List<InLeaf> in(LeafReaderContext leaf) throws IOException {
    Map<Term, Optional<TermPlaces>> opened = new HashMap<>();
    Map<String, Optional<NumericDocValues>> norms = new HashMap<>();
    List<InLeaf> here = new ArrayList<>(features.size());
    for (Scored each : features) {
      Optional<Counter> counter = counter(each.feature(), leaf, opened);
      if (counter.isPresent()) {
        String field = each.feature().field();
        if (!norms.containsKey(field)) {
          norms.put(field, Optional.ofNullable(leaf.reader().getNormValues(field)));
        }
        here.add(new InLeaf(counter.get(), each.scorer(), norms.get(field).orElse(null)));
      }
    }
    return here;
  }

  private Optional<Counter> counter(
      Feature feature, LeafReaderContext leaf, Map<Term, Optional<TermPlaces>> opened)
      throws IOException {
    return switch (feature) {
      case Feature.OneTerm one ->
          opened(one.term(), leaf, opened).map(term -> doc -> term.isIn(doc) ? term.count() : 0);
      case Feature.Pair pair -> {
        Optional<TermPlaces> first = opened(pair.first(), leaf, opened);
        Optional<TermPlaces> second = opened(pair.second(), leaf, opened);
        yield first.isEmpty() || second.isEmpty()
            ? Optional.empty()
            : Optional.of(new Nearness(first.get(), second.get(), pair.slop())::frequency);
      }
      case Feature.AnyTerm any -> alternatives(any, leaf, opened);
    };
  }

  private Optional<Counter> alternatives(
      Feature.AnyTerm any, LeafReaderContext leaf, Map<Term, Optional<TermPlaces>> opened)
      throws IOException {
    List<TermPlaces> alternatives = new ArrayList<>(any.terms().size());
    float[] weights = new float[any.terms().size()];
    for (WeighedTerm each : any.terms()) {
      Optional<TermPlaces> term = opened(new Term(any.field(), each.term()), leaf, opened);
      if (term.isPresent()) {
        weights[alternatives.size()] = each.weight();
        alternatives.add(term.get());
      }
    }
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(
            doc -> {
              float frequency = 0;
              for (int i = 0; i < alternatives.size(); i++) {
                TermPlaces term = alternatives.get(i);
                frequency += term.isIn(doc) ? weights[i] * term.count() : 0;
              }
              return frequency;
            });
  }

  private Optional<TermPlaces> opened(
      Term term, LeafReaderContext leaf, Map<Term, Optional<TermPlaces>> opened)
      throws IOException {
    Optional<TermPlaces> known = opened.get(term);
    if (known == null) {
      int flags = paired.contains(term) ? PostingsEnum.POSITIONS : PostingsEnum.FREQS;
      known = terms.postings(term, leaf, flags).map(TermPlaces::new);
      opened.put(term, known);
    }
    return known;
  }
}
