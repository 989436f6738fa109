// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.BytesRef;

/** Finds the articles of a page by date. For one request. */
final class DateOrder {
  private final IndexSearcher searcher;
  private final Query query;
  private final SearchRequest request;

  DateOrder(IndexSearcher searcher, Query query, SearchRequest request) {
    this.searcher = searcher;
    this.query = query;
    this.request = request;
  }

  RankedPage page() throws IOException {
    SortedSearch search = new SortedSearch(searcher, query, byDate(), request);
    Optional<Cursor> after = request.after();
    int before = after.map(Cursor::rank).orElse(request.offset());
    int end = request.offset() + request.limit();
    SortedSearch.Found found =
        after.isPresent()
            ? search.behind(after.get().last().behind(after.get().last().value()), end + 1)
            : search.first(end + 1);
    List<FieldDoc> page = Pages.part(found.articles(), request.offset(), request.limit());
    FieldDoc[] docs = page.toArray(FieldDoc[]::new);
    TopFieldCollector.populateScores(docs, searcher, query);
    Optional<Cursor> next =
        found.articles().size() > end && !page.isEmpty()
            ? Optional.of(behind(page.getLast(), before + page.size()))
            : Optional.empty();
    return new RankedPage(
        page.stream().map(this::scored).toList(),
        before + 1,
        found.total(),
        found.totalIsExact(),
        next);
  }

  private Cursor behind(FieldDoc last, int rank) {
    SortKey key = new SortKey((Long) last.fields[0], (BytesRef) last.fields[1]);
    return new Cursor(RequestKey.of(request), rank, key, Optional.empty());
  }

  private SortField byDate() {
    boolean newest = request.order() == Order.NEWEST;
    return LongField.newSortField(
        IndexField.DATE,
        newest,
        SortedNumericSelector.Type.MIN,
        newest ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  private ScoredArticle scored(FieldDoc found) {
    ArticleId id =
        ArticleId.known(searcher.getIndexReader(), found.doc, (BytesRef) found.fields[1]);
    return new ScoredArticle(found.doc, found.score, id);
  }
}
