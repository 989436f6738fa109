// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.highlight.Highlighter;
import io.github.fihrist.highlight.Wanted;
import io.github.fihrist.index.LiveIndex;
import io.github.fihrist.query.LuceneQueries;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.Note;
import io.github.fihrist.query.ParsedQuery;
import io.github.fihrist.query.QueryParser;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/**
 * Request to result: parse, translate, filter, collect, load, mark. Thread-safe.
 *
 * <p>The same request on the same state of the same index gives the same hits in the same order.
 */
public final class ArticleSearcher {
  /**
   * How long a search may look for matches. What it has found by then is the result, with a note,
   * and its total is not exact.
   */
  public static final Duration MAX_SEARCH = Duration.ofSeconds(10);

  private static final Logger LOG = System.getLogger(ArticleSearcher.class.getName());
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final LiveIndex index;
  private final TextAnalysis analysis;
  private final RankingModel model;
  private final LuceneQueries queries;
  private final Duration timeLimit;

  /** Searches an index with the analysis it was opened with, ranking by the standard model. */
  public ArticleSearcher(LiveIndex index, TextAnalysis analysis) {
    this(index, analysis, RankingModel.standard());
  }

  /** Searches an index with the analysis it was opened with. */
  public ArticleSearcher(LiveIndex index, TextAnalysis analysis, RankingModel model) {
    this(index, analysis, model, MAX_SEARCH);
  }

  ArticleSearcher(LiveIndex index, TextAnalysis analysis, RankingModel model, Duration timeLimit) {
    this.timeLimit = timeLimit;
    this.index = index;
    this.analysis = analysis;
    this.model = model;
    this.queries = new LuceneQueries(analysis, model);
  }

  /** The page of hits that a request asks for. */
  public SearchResult search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    SearchEvent event = new SearchEvent();
    event.begin();
    QueryText text = QueryText.of(request);
    QueryParser parser =
        request.arabicOperators()
            ? QueryParser.standard().withArabicOperators()
            : QueryParser.standard();
    ParsedQuery parsed = parser.parse(text.text());
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = limited(lease.searcher(), start + timeLimit.toNanos());
      LuceneQuery query = queries.translate(parsed.clause(), searcher.getIndexReader());
      TopHits top = new Ranking(searcher, model).top(query, request);
      List<Hit> hits = hits(searcher, request, parsed, top.page(request));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      tell(took, top, event);
      List<String> messages = new ArrayList<>(query.messages());
      if (searcher.timedOut()) {
        messages.add(
            "the search was stopped after %d ms: hits may be missing"
                .formatted(timeLimit.toMillis()));
      }
      return new SearchResult(
          parser.print(parsed.clause()),
          top.total(),
          top.totalIsExact() && !searcher.timedOut(),
          took,
          text.notes(parsed.notes(), messages),
          Optional.empty(),
          hits);
    }
  }

  /** The same searcher, but for one search: the time limit is part of it. */
  private static IndexSearcher limited(IndexSearcher shared, long end) {
    IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(shared.getSimilarity());
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
    return searcher;
  }

  /** Not the query itself, which is its user's. */
  private static void tell(Duration took, TopHits top, SearchEvent event) {
    event.total = top.total();
    event.commit();
    if (took.compareTo(SLOW) > 0) {
      LOG.log(Level.INFO, "slow search: {0} ms, {1} hits", took.toMillis(), top.total());
    }
  }

  /** The article of an id, to the letter. */
  public Optional<Article> article(String id) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      TopDocs found = searcher.search(new TermQuery(new Term(IndexField.ID, ExactTerm.of(id))), 1);
      if (found.scoreDocs.length == 0) {
        return Optional.empty();
      }
      return Optional.of(
          ArticleDocuments.toArticle(searcher.storedFields().document(found.scoreDocs[0].doc)));
    }
  }

  private List<Hit> hits(
      IndexSearcher searcher, SearchRequest request, ParsedQuery parsed, List<ScoredArticle> page)
      throws IOException {
    Marking marking = new Marking(analysis, model, searcher.getIndexReader());
    List<Wanted> inTitle = marking.wantedInTitle(parsed.clause());
    List<Wanted> inBody = marking.wantedInBody(parsed.clause());
    Highlighter highlighter = new Highlighter(analysis, request.snippets());
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(page.size());
    for (ScoredArticle scored : page) {
      Article article = ArticleDocuments.toArticle(stored.document(scored.doc()));
      String title = article.title();
      hits.add(
          new Hit(
              request.offset() + hits.size() + 1,
              scored.score(),
              article,
              title == null ? List.of() : highlighter.marks(title, inTitle),
              highlighter.snippet(article.body(), inBody)));
    }
    return hits;
  }

  /** The part of a query text that is read. */
  private record QueryText(String text, boolean isCut) {
    static QueryText of(SearchRequest request) {
      String text = request.query();
      if (text.length() <= SearchRequest.MAX_QUERY_CHARS) {
        return new QueryText(text, false);
      }
      int end = SearchRequest.MAX_QUERY_CHARS;
      boolean halfPair = Character.isHighSurrogate(text.charAt(end - 1));
      return new QueryText(text.substring(0, halfPair ? end - 1 : end), true);
    }

    /** Notes of the parse, then what is said of the query as a whole. */
    List<Note> notes(List<Note> parsed, List<String> messages) {
      List<Note> notes = new ArrayList<>(parsed);
      messages.forEach(message -> notes.add(new Note(0, text.length(), message)));
      if (isCut) {
        String message =
            "the query is longer than "
                + SearchRequest.MAX_QUERY_CHARS
                + " characters: the rest is ignored";
        notes.add(new Note(text.length(), text.length(), message));
      }
      return notes;
    }
  }
}
