// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Finds what another query finds, and multiplies its scores by how fresh the articles are. */
final class FreshnessQuery extends Query {
  private final Query query;
  private final FreshnessBoost freshness;

  FreshnessQuery(Query query, FreshnessBoost freshness) {
    this.query = query;
    this.freshness = freshness;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a query that cannot be rewritten returns itself
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten == query ? this : new FreshnessQuery(rewritten, freshness);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = query.createWeight(searcher, mode, boost);
    return mode.needsScores() ? new FreshnessWeight(weight) : weight;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "fresh(" + query.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FreshnessQuery that
        && query.equals(that.query)
        && freshness.equals(that.freshness);
  }

  @Override
  public int hashCode() {
    return Objects.hash(FreshnessQuery.class, query, freshness);
  }

  private final class FreshnessWeight extends Weight {
    private final Weight weight;

    FreshnessWeight(Weight weight) {
      super(FreshnessQuery.this);
      this.weight = weight;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      if (supplier == null) {
        return supplier;
      }
      SortedNumericDocValues dates = FreshnessBoost.dates(leaf.reader());
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new FreshnessScorer(supplier.get(leadCost), dates);
        }

        @Override
        public long cost() {
          return supplier.cost();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Explanation before = weight.explain(leaf, doc);
      if (!before.isMatch()) {
        return before;
      }
      float factor = freshness.factor(FreshnessBoost.dates(leaf.reader()), doc);
      return Explanation.match(
          before.getValue().floatValue() * factor,
          "product of:",
          before,
          Explanation.match(factor, "freshness"));
    }

    @Override
    public int count(LeafReaderContext leaf) throws IOException {
      return weight.count(leaf);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return weight.isCacheable(leaf);
    }
  }

  private final class FreshnessScorer extends Scorer {
    private final Scorer scorer;
    private final SortedNumericDocValues dates;

    FreshnessScorer(Scorer scorer, SortedNumericDocValues dates) {
      this.scorer = scorer;
      this.dates = dates;
    }

    @Override
    public int docID() {
      return scorer.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return scorer.iterator();
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return scorer.twoPhaseIterator();
    }

    @Override
    public float score() throws IOException {
      return scorer.score() * freshness.factor(dates, docID());
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return scorer.getMaxScore(upTo) * freshness.most();
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return scorer.advanceShallow(target);
    }

    @Override
    public void setMinCompetitiveScore(float minScore) throws IOException {
      scorer.setMinCompetitiveScore(Math.nextDown(minScore / freshness.most()));
    }
  }
}
