// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** How new the articles of a term are, and whether there are any left. For one thread. */
final class Freshness {
  /** After so long an article is half as fresh; days of news, not years of an archive. */
  private static final Duration HALF_LIFE = Duration.ofDays(30);

  /** Articles looked at for one term and segment, spread over all of it. */
  private static final int SAMPLE = 24;

  private final List<Leaf> leaves = new ArrayList<>();
  private final OptionalLong newest;

  private record Leaf(LeafReader reader, TermsEnum terms) {}

  Freshness(IndexReader reader, String field) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaves.add(new Leaf(leaf.reader(), Terms.getTerms(leaf.reader(), field).iterator()));
    }
    this.newest =
        Optional.ofNullable(PointValues.getMaxPackedValue(reader, IndexField.DATE))
            .map(packed -> OptionalLong.of(LongPoint.decodeDimension(packed, 0)))
            .orElse(OptionalLong.empty());
  }

  /**
   * What a sample shows.
   *
   * @param live the share of the term's articles that are not deleted, 0 to 1
   * @param fresh how new these are: 1 for the newest article of the index, halved every 30 days; 0
   *     without a date
   */
  record Sample(double live, double fresh) {}

  /** Looks at some articles of these terms. */
  Sample of(List<BytesRef> terms) throws IOException {
    Tally tally = new Tally();
    for (Leaf leaf : leaves) {
      for (BytesRef term : terms) {
        if (leaf.terms().seekExact(term)) {
          look(leaf, tally);
        }
      }
    }
    return new Sample(
        tally.seen == 0 ? 0 : tally.live / tally.seen,
        tally.live == 0 ? 0 : tally.fresh / tally.live);
  }

  private void look(Leaf leaf, Tally tally) throws IOException {
    PostingsEnum postings = leaf.terms().postings(null, PostingsEnum.NONE);
    SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), IndexField.DATE);
    Bits live = leaf.reader().getLiveDocs();
    int articles = leaf.terms().docFreq();
    int stride = articles <= SAMPLE ? 1 : Math.max(1, leaf.reader().maxDoc() / SAMPLE);
    // Each looked at stands for as many as the term has in this segment.
    double weight = Math.max(1.0, (double) articles / SAMPLE);
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      tally.seen += weight;
      if (live == null || live.get(doc)) {
        tally.live += weight;
        tally.fresh += dates.advanceExact(doc) ? weight * freshness(dates.nextValue()) : 0;
      }
      doc = stride == 1 ? postings.nextDoc() : postings.advance(doc + stride);
    }
  }

  private double freshness(long millis) {
    double age = newest.orElse(millis) - (double) millis;
    return Math.pow(2, -age / HALF_LIFE.toMillis());
  }

  private static final class Tally {
    private double seen;
    private double live;
    private double fresh;
  }
}
