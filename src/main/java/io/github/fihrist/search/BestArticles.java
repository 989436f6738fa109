// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/** One query's articles by score, ties broken by id: the first ones, or those behind a place. */
final class BestArticles {
  private final IndexSearcher searcher;
  private final Query query;
  private final SortedSearch sorted;

  BestArticles(IndexSearcher searcher, Query query, SearchRequest request) {
    this.searcher = searcher;
    this.query = query;
    this.sorted = new SortedSearch(searcher, query, SortField.FIELD_SCORE, request);
  }

  /**
   * Articles found, best first.
   *
   * @param total how many there are, with those that were not asked for, at least
   */
  record Found(List<ScoredArticle> articles, long total, boolean totalIsExact) {}

  /**
   * The first ones.
   *
   * @param unordered of so many the last one is last, and those among them that are tied are in any
   *     order: something else will order them
   */
  /*
   * Collected by score alone: an id is dear to look up, and a collector that sorts by it does so for
   * every article that enters its queue. Half as many more are mostly all that are tied with the
   * last one, so that the id decides among them; only where they are not is it asked of all.
   */
  Found first(int count, int unordered) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    int possible = Math.clamp(reader.maxDoc(), 1, count);
    int collected = Math.min(possible + possible / 2, Math.max(possible, reader.maxDoc())) + 1;
    TopDocs docs =
        searcher.search(query, new TopScoreDocCollectorManager(collected, sorted.counted()));
    ScoreDoc[] found = docs.scoreDocs;
    int end = Math.min(possible, found.length);
    while (end > 0 && end < found.length && found[end].score == found[end - 1].score) {
      end++;
    }
    if (end == collected) {
      return found(sorted.first(possible));
    }
    List<ScoredArticle> articles = new ArrayList<>(end);
    for (int i = 0; i < end; i++) {
      ScoreDoc each = found[i];
      articles.add(new ScoredArticle(each.doc, each.score, ArticleId.of(reader, each.doc)));
    }
    ScoreOrder.sort(articles, Math.min(unordered, articles.size()) - 1, articles.size());
    return new Found(
        Pages.part(articles, 0, possible),
        docs.totalHits.value(),
        docs.totalHits.relation() == TotalHits.Relation.EQUAL_TO);
  }

  Found behind(SortKey place, int count) throws IOException {
    return found(sorted.behind(place.behind(place.score()), count));
  }

  /** A collector that sorts by score keeps it as the first key, and nowhere else. */
  private Found found(SortedSearch.Found found) {
    IndexReader reader = searcher.getIndexReader();
    List<ScoredArticle> articles = new ArrayList<>(found.articles().size());
    for (FieldDoc each : found.articles()) {
      ArticleId id = ArticleId.known(reader, each.doc, (BytesRef) each.fields[1]);
      articles.add(new ScoredArticle(each.doc, (Float) each.fields[0], id));
    }
    return new Found(articles, found.total(), found.totalIsExact());
  }
}
