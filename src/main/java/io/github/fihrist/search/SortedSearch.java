// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/** One query's articles by one key, ties broken by id: the first ones, or those behind a place. */
final class SortedSearch {
  /** Counting on would cost what skipping documents that cannot be among the first saves. */
  private static final int COUNTED = 1000;

  private static final SortField BY_ID = new SortField(IndexField.ID, SortField.Type.STRING);

  private final IndexSearcher searcher;
  private final Query query;
  private final Sort sort;
  private final int counted;

  SortedSearch(IndexSearcher searcher, Query query, SortField by, SearchRequest request) {
    this.searcher = searcher;
    this.query = query;
    this.sort = new Sort(by, BY_ID);
    this.counted = request.exactTotal() ? Integer.MAX_VALUE : COUNTED;
  }

  /** How many articles are counted at least, where there are as many. */
  int counted() {
    return counted;
  }

  /**
   * Articles found.
   *
   * @param total how many there are, with those that were not asked for, at least
   */
  record Found(List<FieldDoc> articles, long total, boolean totalIsExact) {}

  Found first(int count) throws IOException {
    return found(count, Optional.empty());
  }

  Found behind(FieldDoc place, int count) throws IOException {
    return found(count, Optional.of(place));
  }

  private Found found(int count, Optional<FieldDoc> behind) throws IOException {
    int possible = Math.clamp(searcher.getIndexReader().maxDoc(), 1, count);
    TopFieldDocs docs =
        searcher.search(
            query, new TopFieldCollectorManager(sort, possible, behind.orElse(null), counted));
    return new Found(
        Stream.of(docs.scoreDocs).map(FieldDoc.class::cast).toList(),
        docs.totalHits.value(),
        docs.totalHits.relation() == TotalHits.Relation.EQUAL_TO);
  }
}
