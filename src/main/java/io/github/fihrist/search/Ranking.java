// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexField;
import io.github.fihrist.query.Filters;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/** Finds the first articles in the order asked for. For one state of an index. */
final class Ranking {
  /** Counting on would cost what skipping documents that cannot be among the first saves. */
  private static final int COUNTED = 1000;

  private static final SortField BY_ID = new SortField(IndexField.ID, SortField.Type.STRING);

  private final IndexSearcher searcher;
  private final RankingModel model;

  Ranking(IndexSearcher searcher, RankingModel model) {
    this.searcher = searcher;
    this.model = model;
  }

  TopHits top(LuceneQuery translated, SearchRequest request) throws IOException {
    Query query = filtered(translated.query(), request);
    return request.order() == Order.RELEVANCE
        ? mostRelevant(query, translated, request)
        : byDate(query, request);
  }

  /**
   * In two phases: the second looks closer at the first articles of the first. It always sees the
   * same number of them, whichever page is asked for, so that pages fit together.
   */
  private TopHits mostRelevant(Query query, LuceneQuery translated, SearchRequest request)
      throws IOException {
    int count = Math.max(model.rescoredArticles(), request.offset() + request.limit());
    TopFieldDocs found = collect(query, new Sort(SortField.FIELD_SCORE, BY_ID), count, request);
    List<ScoredArticle> first =
        Stream.of(found.scoreDocs).map(FieldDoc.class::cast).map(Ranking::scoredByKey).toList();
    return hits(new Rescoring(searcher, model).rescore(first, translated.words()), found);
  }

  private TopHits byDate(Query query, SearchRequest request) throws IOException {
    int count = request.offset() + request.limit();
    TopFieldDocs found = collect(query, new Sort(dateOrder(request), BY_ID), count, request);
    TopFieldCollector.populateScores(found.scoreDocs, searcher, query);
    return hits(
        Stream.of(found.scoreDocs).map(FieldDoc.class::cast).map(Ranking::scored).toList(), found);
  }

  private TopFieldDocs collect(Query query, Sort sort, int count, SearchRequest request)
      throws IOException {
    int possible = Math.clamp(searcher.getIndexReader().maxDoc(), 1, count);
    int counted = request.exactTotal() ? Integer.MAX_VALUE : COUNTED;
    return searcher.search(query, new TopFieldCollectorManager(sort, possible, null, counted));
  }

  private static SortField dateOrder(SearchRequest request) {
    boolean newest = request.order() == Order.NEWEST;
    return LongField.newSortField(
        IndexField.DATE,
        newest,
        SortedNumericSelector.Type.MIN,
        newest ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  /** A collector that sorts by score keeps it as the first key, and nowhere else. */
  private static ScoredArticle scoredByKey(FieldDoc found) {
    return new ScoredArticle(found.doc, (Float) found.fields[0], (BytesRef) found.fields[1]);
  }

  private static ScoredArticle scored(FieldDoc found) {
    return new ScoredArticle(found.doc, found.score, (BytesRef) found.fields[1]);
  }

  private static TopHits hits(List<ScoredArticle> articles, TopFieldDocs found) {
    boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new TopHits(articles, found.totalHits.value(), exact);
  }

  private static Query filtered(Query query, SearchRequest request) {
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    addFilter(filtered, IndexField.SOURCE, request.sources());
    addFilter(filtered, IndexField.AUTHOR, request.authors());
    addFilter(filtered, IndexField.CATEGORY, request.categories());
    addFilter(filtered, IndexField.TAG, request.tags());
    request
        .attributes()
        .forEach((name, values) -> addFilter(filtered, IndexField.attribute(name), values));
    if (request.from().isPresent() || request.to().isPresent()) {
      LocalDate from = request.from().orElse(LocalDate.MIN);
      LocalDate to = request.to().orElse(LocalDate.MAX);
      filtered.add(Filters.dates(from, to), Occur.FILTER);
    }
    return filtered.build();
  }

  private static void addFilter(
      BooleanQuery.Builder filtered, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      filtered.add(Filters.anyOf(field, values), Occur.FILTER);
    }
  }
}
