// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;

/**
 * What matches in the body: a query that matches in title and body together more often than in the
 * title alone. It scores as the former.
 *
 * <p>The body has no field of its own, which would double the index for a rare wish. Both queries
 * are run a second time with a similarity whose score is the number of matches; that serves terms,
 * synonyms and phrases alike. No phrase reaches from the title into the body, since a gap of
 * positions lies between them.
 */
final class BodyQuery extends Query {
  private static final Similarity COUNTING = new CountingSimilarity();

  /** Sums of weighted counts differ in their last bits with the order of adding. */
  private static final float ROUNDING = 1e-4f;

  private final Query text;
  private final Query title;

  BodyQuery(Query text, Query title) {
    this.text = text;
    this.title = title;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a query that cannot be rewritten returns itself
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewrittenText = text.rewrite(searcher);
    Query rewrittenTitle = title.rewrite(searcher);
    return rewrittenText == text && rewrittenTitle == title
        ? this
        : new BodyQuery(rewrittenText, rewrittenTitle);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    IndexSearcher counting = new IndexSearcher(searcher.getTopReaderContext());
    counting.setSimilarity(COUNTING);
    counting.setQueryCache(null);
    return new BodyWeight(
        text.createWeight(searcher, scoreMode, boost),
        text.createWeight(counting, ScoreMode.COMPLETE, 1),
        title.createWeight(counting, ScoreMode.COMPLETE, 1));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    text.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "body(" + text.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BodyQuery that && text.equals(that.text) && title.equals(that.title);
  }

  @Override
  public int hashCode() {
    return Objects.hash(BodyQuery.class, text, title);
  }

  private final class BodyWeight extends Weight {
    private final Weight scored;
    private final Weight textCount;
    private final Weight titleCount;

    BodyWeight(Weight scored, Weight textCount, Weight titleCount) {
      super(BodyQuery.this);
      this.scored = scored;
      this.textCount = textCount;
      this.titleCount = titleCount;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier scorer = scored.scorerSupplier(leaf);
      if (scorer == null) {
        return scorer;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new BodyScorer(
              scorer.get(leadCost), new Counter(textCount, leaf), new Counter(titleCount, leaf));
        }

        @Override
        public long cost() {
          return scorer.cost();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      boolean inBody =
          new Counter(textCount, leaf).at(doc) > new Counter(titleCount, leaf).at(doc) + ROUNDING;
      return inBody ? scored.explain(leaf, doc) : Explanation.noMatch("only in the title");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  /** How often a query matches in a document; asked in rising order. */
  private static final class Counter {
    private final Scorer scorer;
    private final DocIdSetIterator iterator;

    Counter(Weight weight, LeafReaderContext leaf) throws IOException {
      scorer = weight.scorer(leaf);
      iterator = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    float at(int doc) throws IOException {
      if (iterator.docID() < doc) {
        iterator.advance(doc);
      }
      return iterator.docID() == doc ? scorer.score() : 0;
    }
  }

  private static final class BodyScorer extends Scorer {
    private final Scorer scored;
    private final TwoPhaseIterator inBody;

    BodyScorer(Scorer scored, Counter text, Counter title) {
      this.scored = scored;
      inBody =
          new TwoPhaseIterator(scored.iterator()) {
            @Override
            public boolean matches() throws IOException {
              int doc = approximation.docID();
              return text.at(doc) > title.at(doc) + ROUNDING;
            }

            @Override
            public float matchCost() {
              return 100; // two more postings and, for phrases, their positions
            }
          };
    }

    @Override
    public int docID() {
      return scored.docID();
    }

    @Override
    public float score() throws IOException {
      return scored.score();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(inBody);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return inBody;
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return scored.getMaxScore(upTo);
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return scored.advanceShallow(target);
    }

    @Override
    public void setMinCompetitiveScore(float minScore) throws IOException {
      scored.setMinCompetitiveScore(minScore);
    }
  }

  private static final class CountingSimilarity extends Similarity {
    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
      return new SimScorer() {
        @Override
        public float score(float freq, long norm) {
          return freq;
        }
      };
    }
  }
}
