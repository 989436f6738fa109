// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one query finds, with the score of another that finds all of that and more: the words
 * within quotes count, but find nothing.
 *
 * <p>The same as {@code +scored #found}, and faster where the best are wanted: Lucene would walk
 * both in step; here the scoring query runs as if it were alone, past all that cannot be among the
 * best, and only what is left is checked.
 */
public final class CheckedQuery extends Query {
  private final Query scored;
  private final Query found;

  CheckedQuery(Query scored, Query found) {
    this.scored = scored;
    this.found = found;
  }

  /** What the score is made of. */
  public Query scored() {
    return scored;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a query that cannot be rewritten returns itself
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewrittenScored = scored.rewrite(searcher);
    Query rewrittenFound = found.rewrite(searcher);
    return rewrittenScored == scored && rewrittenFound == found
        ? this
        : new CheckedQuery(rewrittenScored, rewrittenFound);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new CheckedWeight(
        scored.createWeight(searcher, scoreMode, boost),
        found.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1),
        () -> inStep().createWeight(searcher, scoreMode, boost));
  }

  private BooleanQuery inStep() {
    return new BooleanQuery.Builder().add(scored, Occur.MUST).add(found, Occur.FILTER).build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    scored.visit(visitor); // all of what finds is part of it, and counts once towards limits
  }

  @Override
  public String toString(String field) {
    return inStep().toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckedQuery that
        && scored.equals(that.scored)
        && found.equals(that.found);
  }

  @Override
  public int hashCode() {
    return Objects.hash(CheckedQuery.class, scored, found);
  }

  private final class CheckedWeight extends Weight {
    private final Weight scored;
    private final Weight found;
    private final IOSupplier<Weight> inStep;

    CheckedWeight(Weight scored, Weight found, IOSupplier<Weight> inStep) {
      super(CheckedQuery.this);
      this.scored = scored;
      this.found = found;
      this.inStep = inStep;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier alone = scored.scorerSupplier(leaf);
      ScorerSupplier check = alone == null ? alone : found.scorerSupplier(leaf);
      if (check == null) {
        return check; // Lucene's sign that there is nothing in the leaf
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return inStep.get().scorerSupplier(leaf).get(leadCost);
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
          return new Checked(alone.bulkScorer(), check.get(check.cost()));
        }

        @Override
        public long cost() {
          return Math.min(alone.cost(), check.cost());
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      return inStep.get().explain(leaf, doc);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return scored.isCacheable(leaf) && found.isCacheable(leaf);
    }
  }

  /** Lets through what a check finds. */
  private static final class Checked extends BulkScorer {
    private final BulkScorer scored;
    private final DocIdSetIterator check;

    Checked(BulkScorer scored, Scorer check) {
      this.scored = scored;
      TwoPhaseIterator twoPhase = check.twoPhaseIterator();
      this.check =
          twoPhase == null ? check.iterator() : TwoPhaseIterator.asDocIdSetIterator(twoPhase);
    }

    @Override
    public int score(LeafCollector collector, Bits acceptDocs, int min, int max)
        throws IOException {
      return scored.score(checking(collector), acceptDocs, min, max);
    }

    private LeafCollector checking(LeafCollector collector) {
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) throws IOException {
          collector.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
          if (check.docID() < doc) {
            check.advance(doc);
          }
          if (check.docID() == doc) {
            collector.collect(doc);
          }
        }

        @Override
        public DocIdSetIterator competitiveIterator() throws IOException {
          return collector.competitiveIterator();
        }
      };
    }

    @Override
    public long cost() {
      return scored.cost();
    }
  }
}
