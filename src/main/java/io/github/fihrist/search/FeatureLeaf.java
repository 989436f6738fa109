// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexAnalyzers;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexSimilarity;
import io.github.fihrist.query.Feature;
import io.github.fihrist.query.IndexTerms;
import io.github.fihrist.query.WeighedTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** Scores features in one leaf; each term's postings are opened once, whatever asks for them. */
final class FeatureLeaf {
  /** What an article scores that has any length. */
  private static final long NO_LENGTH = 1;

  /** Half of what the first word of a body counts is what one so far behind it does. */
  private static final float HALF = 100;

  private final LeafReaderContext leaf;
  private final IndexTerms terms;
  private final Set<Term> placed;
  private final Map<Term, Optional<TermPlaces>> opened = new HashMap<>();
  private final Map<String, Optional<NumericDocValues>> norms = new HashMap<>();
  private int titled = -1;
  private int titleLength;

  /** One feature's score of an article of this leaf; asked in rising order. */
  @FunctionalInterface
  interface Scores {
    float score(int doc) throws IOException;
  }

  /** How often an article has something; asked in rising order. */
  @FunctionalInterface
  private interface Counter {
    float frequency(int doc) throws IOException;
  }

  /**
   * One leaf.
   *
   * @param placed the terms of which it matters where they stand
   */
  FeatureLeaf(LeafReaderContext leaf, IndexTerms terms, Set<Term> placed) {
    this.leaf = leaf;
    this.terms = terms;
    this.placed = placed;
  }

  /** Empty if no article here has it. */
  Optional<Scores> scores(Feature feature, SimScorer scorer) throws IOException {
    return switch (feature) {
      case Feature.OneTerm one -> {
        Optional<Counter> counter = opened(one.term()).map(FeatureLeaf::occurrences);
        yield counted(counter, scorer, one.field());
      }
      case Feature.Pair pair -> {
        Optional<TermPlaces> first = opened(pair.first());
        Optional<TermPlaces> second = opened(pair.second());
        yield first.isEmpty() || second.isEmpty()
            ? Optional.empty()
            : counted(
                Optional.of(new Nearness(first.get(), second.get(), pair.slop())::frequency),
                scorer,
                pair.field());
      }
      case Feature.AnyTerm any -> counted(alternatives(any), scorer, any.field());
      case Feature.Instead instead -> counted(instead(instead), scorer, instead.others().field());
      case Feature.Early early -> early(early, scorer);
      case Feature.TitleShare share -> share(share, scorer);
    };
  }

  private Optional<Scores> counted(Optional<Counter> counter, SimScorer scorer, String field)
      throws IOException {
    if (counter.isEmpty()) {
      return Optional.empty();
    }
    Counter counts = counter.get();
    @Nullable NumericDocValues lengths = lengths(field);
    return Optional.of(
        doc -> {
          float frequency = counts.frequency(doc);
          if (frequency == 0) {
            return 0;
          }
          boolean hasLength = lengths != null && lengths.advanceExact(doc);
          return scorer.score(frequency, hasLength ? lengths.longValue() : NO_LENGTH);
        });
  }

  private static Counter occurrences(TermPlaces term) {
    return doc -> term.isIn(doc) ? term.count() : 0;
  }

  private Optional<Counter> alternatives(Feature.AnyTerm any) throws IOException {
    List<TermPlaces> alternatives = new ArrayList<>(any.any().size());
    float[] weights = new float[any.any().size()];
    for (WeighedTerm each : any.any()) {
      Optional<TermPlaces> term = opened(new Term(any.field(), each.term()));
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

  private Optional<Counter> instead(Feature.Instead instead) throws IOException {
    Optional<Counter> others = alternatives(instead.others());
    if (others.isEmpty()) {
      return others;
    }
    List<TermPlaces> word = new ArrayList<>(instead.word().size());
    for (Term term : instead.word()) {
      opened(term).ifPresent(word::add);
    }
    return Optional.of(
        doc -> {
          for (TermPlaces term : word) {
            if (term.isIn(doc)) {
              return 0;
            }
          }
          return others.get().frequency(doc);
        });
  }

  /*
   * Title and body are one field with a gap between them: what stands before the end of the gap is
   * as good as the first word of the body.
   */
  private Optional<Scores> early(Feature.Early early, SimScorer scorer) throws IOException {
    Optional<TermPlaces> opened = opened(early.term());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    TermPlaces term = opened.get();
    float rarity = rarity(scorer);
    return Optional.of(
        doc -> {
          if (!term.isIn(doc)) {
            return 0;
          }
          int before = titleLength(doc) > 0 ? IndexAnalyzers.POSITION_GAP : 0;
          return rarity * HALF / (HALF + Math.max(0, term.first() - before));
        });
  }

  private Optional<Scores> share(Feature.TitleShare share, SimScorer scorer) throws IOException {
    Optional<TermPlaces> opened = opened(share.inTitle());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    TermPlaces term = opened.get();
    float rarity = rarity(scorer);
    return Optional.of(doc -> term.isIn(doc) ? rarity / Math.max(1, titleLength(doc)) : 0);
  }

  /** Of the title, in terms; 0 if an article has none. */
  private int titleLength(int doc) throws IOException {
    if (doc != titled) {
      titled = doc;
      @Nullable NumericDocValues titles = lengths(IndexField.title(View.LEMMA));
      boolean hasTitle = titles != null && titles.advanceExact(doc);
      titleLength = hasTitle ? IndexSimilarity.length(titles.longValue()) : 0;
    }
    return titleLength;
  }

  /** What BM25 comes up to, the more often an article has a term. */
  private static float rarity(SimScorer scorer) {
    return scorer.score(Float.MAX_VALUE, NO_LENGTH);
  }

  private @Nullable NumericDocValues lengths(String field) throws IOException {
    if (!norms.containsKey(field)) {
      norms.put(field, Optional.ofNullable(leaf.reader().getNormValues(field)));
    }
    return norms.get(field).orElse(null);
  }

  private Optional<TermPlaces> opened(Term term) throws IOException {
    Optional<TermPlaces> known = opened.get(term);
    if (known == null) {
      int flags = placed.contains(term) ? PostingsEnum.POSITIONS : PostingsEnum.FREQS;
      known = terms.postings(term, leaf, flags).map(TermPlaces::new);
      opened.put(term, known);
    }
    return known;
  }
}
