// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.StoredSigns;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.StoredArticles;
import io.github.fihrist.highlight.Highlighter;
import io.github.fihrist.highlight.SnippetOptions;
import io.github.fihrist.highlight.Wanted;
import io.github.fihrist.query.Clause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/**
 * The articles of a page, with marks and snippets.
 *
 * @param signs what is known beforehand of the words of articles
 * @param inTitle what is marked in titles
 * @param inBody what is marked in bodies
 */
record HitLoading(
    TextAnalysis analysis, StoredSigns signs, List<Wanted> inTitle, List<Wanted> inBody) {

  /** Titles and bodies mostly want the same; of one list the highlighter is made ready once. */
  HitLoading {
    // The highlighter knows them again at once: what cannot change it need not compare.
    inTitle = List.copyOf(inTitle);
    inBody = inBody.equals(inTitle) ? inTitle : List.copyOf(inBody);
  }

  static HitLoading of(QueryText text, Marking marking, StoredSigns signs) throws IOException {
    Clause clause = text.parsed().clause();
    return new HitLoading(
        marking.analysis(), signs, marking.wantedInTitle(clause), marking.wantedInBody(clause));
  }

  MarkedArticle marked(Article article) {
    Highlighter highlighter = new Highlighter(analysis, SnippetOptions.standard()).knowing(signs);
    String title = article.title();
    return new MarkedArticle(
        article,
        title == null ? List.of() : highlighter.marks(title, inTitle),
        highlighter.whole(article.body(), inBody));
  }

  /**
   * Hits, best first.
   *
   * @param late how many of them, the last ones, were loaded when time was over
   */
  record Loaded(List<Hit> hits, int late) {}

  /** Past the limit, hits come without marks and with the beginning of their text. */
  Loaded load(IndexSearcher searcher, RankedPage page, SearchRequest request, TimeLimit limit)
      throws IOException {
    Highlighter highlighter =
        new Highlighter(analysis, request.snippets()).knowing(signs).until(limit::shouldExit);
    int late = 0;
    List<Article> articles = articles(searcher, page);
    List<Hit> hits = new ArrayList<>(articles.size());
    for (ScoredArticle scored : page.articles()) {
      Article article = articles.get(hits.size());
      String title = article.title();
      boolean isLate = limit.shouldExit();
      hits.add(
          new Hit(
              page.firstRank() + hits.size(),
              scored.score(),
              article,
              title == null || isLate ? List.of() : highlighter.marks(title, inTitle),
              isLate
                  ? highlighter.snippet(beginning(article.body()), List.of())
                  : highlighter.snippet(article.body(), inBody)));
      late += limit.shouldExit() ? 1 : 0;
    }
    return new Loaded(hits, late);
  }

  /** Those of a page; loaded in the order of the index, since that is read forwards only. */
  private static List<Article> articles(IndexSearcher searcher, RankedPage page)
      throws IOException {
    long[] order = new long[page.articles().size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) page.articles().get(i).doc() << Integer.SIZE | i;
    }
    Arrays.sort(order);
    StoredArticles stored = new StoredArticles(searcher.getIndexReader());
    Article[] articles = new Article[order.length];
    for (long each : order) {
      articles[(int) each] = stored.article((int) (each >> Integer.SIZE));
    }
    return List.of(articles);
  }

  /** More than any snippet shows. */
  private static String beginning(String body) {
    int end = Math.min(body.length(), 2 * SnippetOptions.MAX_SNIPPET_CHARS);
    boolean halfPair = end > 0 && Character.isHighSurrogate(body.charAt(end - 1));
    return body.substring(0, halfPair ? end - 1 : end);
  }
}
