// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexAnalyzers;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexSimilarity;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.query.Feature;
import io.github.fihrist.query.WeighedTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Scores the candidates of one leaf by features, one feature after another. What a term, or the
 * lengths of a field, are to all candidates is read once, whatever asks for it.
 */
final class FeatureLeaf {
  /** What an article scores that has any length. */
  private static final long NO_LENGTH = 1;

  /** Half of what the first word of a body counts is what one so far behind it does. */
  private static final float HALF = 100;

  private final LeafReaderContext leaf;
  private final IndexTerms terms;
  private final Set<Term> placed;
  private final int[] docs;
  private final Map<Term, CandidateTerm> read = new HashMap<>();

  /** Postings that have been read, by field; their memory serves for the next ones. */
  private final Map<String, PostingsEnum> done = new HashMap<>();

  private final Map<String, long[]> norms = new HashMap<>();

  /** How often each candidate has what the feature at hand counts. */
  private final float[] frequencies;

  private int @Nullable [] titleLengths;

  /**
   * One leaf.
   *
   * @param placed the terms of which it matters where they stand
   * @param docs the candidates by the leaf's numbers, in rising order
   */
  FeatureLeaf(LeafReaderContext leaf, IndexTerms terms, Set<Term> placed, int[] docs) {
    this.leaf = leaf;
    this.terms = terms;
    this.placed = placed;
    this.docs = docs;
    this.frequencies = new float[docs.length];
  }

  /**
   * Adds what a feature gives each candidate.
   *
   * @param first the index of the first candidate's score
   */
  void score(Feature feature, SimScorer scorer, double[] scores, int first) throws IOException {
    switch (feature) {
      case Feature.OneTerm one -> {
        CandidateTerm term = term(one.term());
        for (int i = 0; i < docs.length; i++) {
          frequencies[i] = term.count(i);
        }
        addCounted(scorer, one.field(), scores, first);
      }
      case Feature.Pair pair -> {
        Nearness near = new Nearness(term(pair.first()), term(pair.second()), pair.slop());
        for (int i = 0; i < docs.length; i++) {
          frequencies[i] = near.frequency(i);
        }
        addCounted(scorer, pair.field(), scores, first);
      }
      case Feature.AnyTerm any -> {
        count(any);
        addCounted(scorer, any.field(), scores, first);
      }
      case Feature.Instead instead -> {
        count(instead.others());
        for (Term word : instead.word()) {
          dismiss(term(word));
        }
        addCounted(scorer, instead.others().field(), scores, first);
      }
      case Feature.Early early -> addEarly(early, scorer, scores, first);
      case Feature.TitleShare share -> addShare(share, scorer, scores, first);
    }
  }

  private void count(Feature.AnyTerm any) throws IOException {
    Arrays.fill(frequencies, 0);
    for (WeighedTerm each : any.any()) {
      CandidateTerm term = term(each.term());
      float weight = each.weight();
      for (int i = 0; i < docs.length; i++) {
        frequencies[i] += weight * term.count(i);
      }
    }
  }

  /** Does not count where a term is. */
  private void dismiss(CandidateTerm term) {
    for (int i = 0; i < docs.length; i++) {
      if (term.isIn(i)) {
        frequencies[i] = 0;
      }
    }
  }

  private void addCounted(SimScorer scorer, String field, double[] scores, int first)
      throws IOException {
    long[] lengths = norms(field);
    for (int i = 0; i < docs.length; i++) {
      if (frequencies[i] > 0) {
        scores[first + i] += scorer.score(frequencies[i], lengths[i]);
      }
    }
  }

  /*
   * Title and body are one field with a gap between them: what stands before the end of the gap is
   * as good as the first word of the body.
   */
  private void addEarly(Feature.Early early, SimScorer scorer, double[] scores, int first)
      throws IOException {
    CandidateTerm term = term(early.term());
    float rarity = rarity(scorer);
    int[] titles = titleLengths();
    for (int i = 0; i < docs.length; i++) {
      if (term.isIn(i)) {
        int before = titles[i] > 0 ? IndexAnalyzers.POSITION_GAP : 0;
        scores[first + i] += rarity * HALF / (HALF + Math.max(0, term.first(i) - before));
      }
    }
  }

  /*
   * The title comes first in the text, so that the list of the text, which is read anyway, tells
   * what is in the title: a word of the body is behind the gap, at least. A title's words beyond as
   * many would count next to nothing, and are passed over.
   */
  private void addShare(Feature.TitleShare share, SimScorer scorer, double[] scores, int first)
      throws IOException {
    CandidateTerm term = term(share.term());
    float rarity = rarity(scorer);
    int[] titles = titleLengths();
    for (int i = 0; i < docs.length; i++) {
      if (titles[i] > 0 && term.isIn(i) && term.first(i) < IndexAnalyzers.POSITION_GAP) {
        scores[first + i] += rarity / titles[i];
      }
    }
  }

  /** What BM25 comes up to, the more often an article has a term. */
  private static float rarity(SimScorer scorer) {
    return scorer.score(Float.MAX_VALUE, NO_LENGTH);
  }

  /** Of the titles, in terms; 0 if an article has none. */
  private int[] titleLengths() throws IOException {
    int[] known = titleLengths;
    if (known == null) {
      known = new int[docs.length];
      @Nullable NumericDocValues titles = leaf.reader().getNormValues(IndexField.title(View.LEMMA));
      for (int i = 0; i < docs.length && titles != null; i++) {
        known[i] = titles.advanceExact(docs[i]) ? IndexSimilarity.length(titles.longValue()) : 0;
      }
      titleLengths = known;
    }
    return known;
  }

  private long[] norms(String field) throws IOException {
    long[] known = norms.get(field);
    if (known == null) {
      known = new long[docs.length];
      @Nullable NumericDocValues lengths = leaf.reader().getNormValues(field);
      for (int i = 0; i < docs.length; i++) {
        boolean hasLength = lengths != null && lengths.advanceExact(docs[i]);
        known[i] = hasLength ? lengths.longValue() : NO_LENGTH;
      }
      norms.put(field, known);
    }
    return known;
  }

  private CandidateTerm term(Term term) throws IOException {
    CandidateTerm known = read.get(term);
    if (known == null) {
      boolean isPlaced = placed.contains(term);
      int flags = isPlaced ? PostingsEnum.POSITIONS : PostingsEnum.FREQS;
      @Nullable PostingsEnum postings =
          terms.postings(term, leaf, flags, done.get(term.field())).orElse(null);
      if (postings == null) {
        known = CandidateTerm.nowhere(docs.length);
      } else {
        known = CandidateTerm.read(postings, docs, isPlaced);
        done.put(term.field(), postings);
      }
      read.put(term, known);
    }
    return known;
  }
}
