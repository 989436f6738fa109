// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the articles of a page by relevance, in two phases: the second looks closer at the first
 * articles of the first. For one request.
 *
 * <p>It always looks at the same ones, whichever page is asked for, so that pages fit together: at
 * first at those down to some number, and when a cursor is followed at those down to the same
 * score, the edge, of which there may be more by then.
 */
final class RelevanceOrder {
  private final StatisticsSearcher searcher;
  private final RankingModel model;
  private final LuceneQuery translated;
  private final SearchRequest request;
  private final int rescored;
  private final Optional<FreshnessBoost> freshness;
  private final BestArticles search;

  RelevanceOrder(
      StatisticsSearcher searcher,
      RankingModel model,
      LuceneQuery translated,
      SearchRequest request,
      Optional<FreshnessBoost> freshness) {
    this.searcher = searcher;
    this.model = model;
    this.translated = translated;
    this.rescored = model.rescoredArticles(translated.words().size());
    this.request = request;
    this.freshness = freshness;
    Query query = translated.query();
    Query scored = freshness.isPresent() ? new FreshnessQuery(query, freshness.get()) : query;
    this.search =
        new BestArticles(searcher, SelectionQuery.among(request.selection(), scored), request);
  }

  /**
   * The articles from the first one asked for, and one more to see whether there is another page.
   *
   * @param lookedCloser how many of them, from the first on, were scored again
   */
  private record Ranked(
      List<ScoredArticle> articles, int lookedCloser, SortKey edge, BestArticles.Found found) {}

  RankedPage page() throws IOException {
    try {
      return ranked();
    } catch (UncheckedIOException e) { // of an id that was looked up while sorting
      throw e.getCause();
    }
  }

  private RankedPage ranked() throws IOException {
    Optional<Cursor> after = request.after();
    Ranked ranked = after.isPresent() ? behind(after.get()) : first();
    List<ScoredArticle> page = Pages.part(ranked.articles(), 0, request.limit());
    int before = after.map(Cursor::rank).orElse(request.offset());
    return new RankedPage(
        page,
        before + 1,
        ranked.found().total(),
        ranked.found().totalIsExact(),
        ranked.articles().size() > page.size() && !page.isEmpty()
            ? Optional.of(next(ranked, page, before))
            : Optional.empty());
  }

  /** Those that are looked at closer when the first page is asked for, in any order. */
  List<ScoredArticle> lookedCloser() throws IOException {
    return rescored == 0 ? List.of() : closer(search.first(rescored, rescored).articles());
  }

  private Cursor next(Ranked ranked, List<ScoredArticle> page, int before) {
    return new Cursor(
        RequestKey.of(request),
        before + page.size(),
        SortKey.ofScore(page.getLast()),
        Optional.of(
            new Cursor.Scores(
                page.size() <= ranked.lookedCloser(),
                ranked.edge(),
                FreshnessBoost.asOf(freshness),
                searcher.statistics())));
  }

  private Ranked first() throws IOException {
    int count = Math.max(rescored, request.offset() + request.limit() + 1);
    BestArticles.Found found = search.first(count, rescored);
    List<ScoredArticle> all = found.articles();
    List<ScoredArticle> first = Pages.part(all, 0, rescored);
    List<ScoredArticle> ranked = closer(first);
    ScoreOrder.sort(ranked, request.offset(), request.offset() + request.limit() + 1);
    ranked.addAll(all.subList(first.size(), all.size()));
    SortKey edge =
        first.isEmpty()
            ? new SortKey(Float.floatToIntBits(Float.MAX_VALUE), new BytesRef())
            : SortKey.ofScore(first.getLast());
    return new Ranked(
        Pages.part(ranked, request.offset(), request.limit() + 1),
        Math.max(0, first.size() - request.offset()),
        edge,
        found);
  }

  private Ranked behind(Cursor cursor) throws IOException {
    Cursor.Scores scores = cursor.scores().orElseThrow();
    SortKey last = cursor.last();
    int count = request.limit() + 1;
    if (!scores.lookedCloser()) {
      BestArticles.Found found = search.behind(last, count);
      return new Ranked(found.articles(), 0, scores.edge(), found);
    }
    List<ScoredArticle> ranked = new ArrayList<>();
    List<ScoredArticle> closer = closer(downTo(scores.edge()));
    ScoreOrder.sort(closer);
    for (ScoredArticle article : closer) {
      if (!article.isAtOrBefore(last)) {
        ranked.add(article);
      }
    }
    int lookedCloser = ranked.size();
    BestArticles.Found found = search.behind(scores.edge(), count);
    ranked.addAll(found.articles());
    return new Ranked(Pages.part(ranked, 0, count), lookedCloser, scores.edge(), found);
  }

  /** All down to the edge, however many there are by now. */
  private List<ScoredArticle> downTo(SortKey edge) throws IOException {
    int count = rescored + request.limit();
    while (true) {
      List<ScoredArticle> first = search.first(count, count).articles();
      List<ScoredArticle> down =
          first.stream().filter(article -> article.isAtOrBefore(edge)).toList();
      if (down.size() < count) {
        return down;
      }
      count *= 2;
    }
  }

  /** With what a closer look adds, in any order; in portions, since it looks at so many at most. */
  private List<ScoredArticle> closer(List<ScoredArticle> articles) throws IOException {
    int portion = Math.max(1, rescored);
    Rescoring rescoring = new Rescoring(searcher, model);
    List<ScoredArticle> closer = new ArrayList<>(articles.size());
    for (int from = 0; from < articles.size(); from += portion) {
      List<ScoredArticle> some = Pages.part(articles, from, portion);
      closer.addAll(freshened(some, rescoring.rescore(some, translated)));
    }
    return closer;
  }

  /** What the closer look has added counts more for newer articles, as the rest does already. */
  private List<ScoredArticle> freshened(List<ScoredArticle> before, List<ScoredArticle> after)
      throws IOException {
    if (freshness.isEmpty()) {
      return after;
    }
    Map<Integer, Float> scores = new HashMap<>();
    before.forEach(article -> scores.put(article.doc(), article.score()));
    List<ScoredArticle> freshened = new ArrayList<>(after.size());
    for (ScoredArticle article : after) {
      float score = scores.getOrDefault(article.doc(), article.score());
      float factor = freshness.get().factor(searcher.getIndexReader(), article.doc());
      freshened.add(
          new ScoredArticle(
              article.doc(), score + (article.score() - score) * factor, article.id()));
    }
    return freshened;
  }
}
