// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * A {@link Freshness} as of one moment.
 *
 * @param asOf in milliseconds since 1970
 */
record FreshnessBoost(double weight, double halfLifeMillis, long asOf) {

  /** What a request prefers; as of the moment that its cursor says, if it has one. */
  static Optional<FreshnessBoost> of(SearchRequest request) {
    Optional<Freshness> freshness =
        request.ranking().freshness().filter(wanted -> wanted.weight() > 0);
    if (freshness.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong first =
        request
            .after()
            .flatMap(Cursor::scores)
            .map(Cursor.Scores::asOf)
            .orElse(OptionalLong.empty());
    long asOf =
        first.orElseGet(() -> freshness.get().asOf().orElseGet(Instant::now).toEpochMilli());
    return Optional.of(
        new FreshnessBoost(freshness.get().weight(), freshness.get().halfLife().toMillis(), asOf));
  }

  static OptionalLong asOf(Optional<FreshnessBoost> boost) {
    return boost.isPresent() ? OptionalLong.of(boost.get().asOf()) : OptionalLong.empty();
  }

  /** What no article's score is multiplied by more than. */
  float most() {
    return (float) (1 + weight);
  }

  float factor(IndexReader reader, int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return factor(dates(leaf.reader()), doc - leaf.docBase);
  }

  static SortedNumericDocValues dates(LeafReader reader) throws IOException {
    return DocValues.getSortedNumeric(reader, IndexField.DATE);
  }

  /** For documents in rising order. */
  float factor(SortedNumericDocValues dates, int doc) throws IOException {
    if (!dates.advanceExact(doc)) {
      return 1;
    }
    double age = Math.max(0, (double) asOf - dates.nextValue());
    return (float) (1 + weight * Math.pow(2, -age / halfLifeMillis));
  }
}
