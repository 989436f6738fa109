// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * All documents that a query finds, without scores.
 *
 * @param leaves those of each segment that has any
 * @param total how many there are
 */
record MatchingDocuments(List<InLeaf> leaves, long total) {

  /** The documents of one segment, by their number in it. */
  record InLeaf(LeafReaderContext leaf, FixedBitSet documents) {}

  static MatchingDocuments of(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, new Manager());
  }

  private static final class Manager implements CollectorManager<Collecting, MatchingDocuments> {
    @Override
    public Collecting newCollector() {
      return new Collecting();
    }

    @Override
    public MatchingDocuments reduce(Collection<Collecting> collectors) {
      List<InLeaf> leaves = new ArrayList<>();
      collectors.forEach(each -> leaves.addAll(each.leaves));
      long total = 0;
      for (InLeaf leaf : leaves) {
        total += leaf.documents().cardinality();
      }
      return new MatchingDocuments(leaves, total);
    }
  }

  private static final class Collecting implements Collector {
    private final List<InLeaf> leaves = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
      leaves.add(new InLeaf(leaf, documents));
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
          documents.set(doc);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
