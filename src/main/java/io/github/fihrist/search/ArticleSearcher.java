// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import io.github.fihrist.highlight.Wanted;
import io.github.fihrist.index.LiveIndex;
import io.github.fihrist.query.KnownWords;
import io.github.fihrist.query.LuceneQueries;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.Note;
import io.github.fihrist.query.RankingModel;
import io.github.fihrist.suggest.Completer;
import io.github.fihrist.suggest.Completion;
import io.github.fihrist.suggest.Correction;
import io.github.fihrist.suggest.KnownCorrections;
import io.github.fihrist.suggest.QueryCorrector;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jfr.FlightRecorder;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/**
 * Request to result: parse, translate, filter, collect, count, load, mark. Thread-safe.
 *
 * <p>The same request on the same state of the same index gives the same hits in the same order.
 */
public final class ArticleSearcher {
  private static final Logger LOG = System.getLogger(ArticleSearcher.class.getName());
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final LiveIndex index;
  private final TextAnalysis analysis;
  private final RankingModel standard;
  private final KnownWords knownWords = new KnownWords();
  private final KnownCorrections knownCorrections = new KnownCorrections();
  private final FacetOrdinals ordinals = new FacetOrdinals();
  private final Completer completer;

  /** Searches an index with the analysis it was opened with, ranking by the standard model. */
  public ArticleSearcher(LiveIndex index, TextAnalysis analysis) {
    this(index, analysis, RankingModel.standard());
  }

  /** Searches an index with the analysis it was opened with. */
  public ArticleSearcher(LiveIndex index, TextAnalysis analysis, RankingModel model) {
    this.index = index;
    this.analysis = analysis;
    this.standard = model;
    this.completer = new Completer(analysis);
  }

  /**
   * The page of hits that a request asks for.
   *
   * @throws IllegalArgumentException if its cursor is of another request
   */
  public SearchResult search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    request.after().ifPresent(cursor -> RequestKey.require(cursor, request));
    QueryText text = QueryText.of(request);
    RankingModel model = model(request.ranking());
    TimeLimit limit = TimeLimit.from(start, request.timeLimit());
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      LuceneQuery query = translated(text, model, searcher, limit);
      Asked asked =
          new Asked(
              query,
              text.understood(),
              text.notes(query.messages()),
              Optional.of(
                  new Suggesting(
                      analysis, model, knownWords, knownCorrections, query.terms(), request, text)),
              HitLoading.of(text, new Marking(analysis, model, searcher, query), lease.signs()));
      return answer(searcher, model, asked, request, start);
    }
  }

  /**
   * Articles that are about the same as another one, the most similar first. The query of the
   * request restricts them, {@code *} does not; nor is there a next page beyond its offsets.
   *
   * @return empty if there is no article of this id
   */
  public Optional<SearchResult> moreLikeThis(String id, SearchRequest request) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      Optional<Article> article = article(lease.searcher(), id);
      return article.isEmpty()
          ? Optional.empty()
          : Optional.of(similar(lease, text(article.get()), Optional.of(id), request));
    }
  }

  /** Articles that are about the same as a text; else as {@link #moreLikeThis}. */
  public SearchResult moreLikeText(String text, SearchRequest request) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      return similar(lease, text, Optional.empty(), request);
    }
  }

  /** The ids of the page of hits that a request asks for; no article is loaded. */
  public List<RankedId> rank(SearchRequest request) throws IOException {
    RankingModel model = model(request.ranking());
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      TimeLimit limit = TimeLimit.from(System.nanoTime(), request.timeLimit());
      LuceneQuery query = translated(QueryText.of(request), model, searcher, limit);
      return rank(limit.on(searcher), model, query, request, limit).articles().stream()
          .map(hit -> new RankedId(hit.id().toString(), hit.score()))
          .toList();
    }
  }

  /**
   * Why an article is where it is among the hits of a request in an order by relevance; limit,
   * offset and cursor do not matter.
   *
   * @return empty if there is no article of this id
   */
  public Optional<Explanation> explain(String id, SearchRequest request) throws IOException {
    QueryText text = QueryText.of(request);
    RankingModel model = model(request.ranking());
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      TopDocs found = searcher.search(idQuery(id), 1);
      if (found.scoreDocs.length == 0) {
        return Optional.empty();
      }
      int doc = found.scoreDocs[0].doc;
      TimeLimit limit = TimeLimit.from(System.nanoTime(), request.timeLimit());
      LuceneQuery query = translated(text, model, searcher, limit);
      Article article = new StoredArticles(searcher.getIndexReader()).article(doc);
      StatisticsSearcher statistics = new StatisticsSearcher(searcher, Optional.empty());
      return Optional.of(
          new Explainer(statistics, analysis, model, query, request).explain(article, doc, text));
    }
  }

  /**
   * An article with all its marks.
   *
   * @return empty if there is no article of this id
   */
  public Optional<MarkedArticle> marked(String id, SearchRequest request) throws IOException {
    QueryText text = QueryText.of(request);
    RankingModel model = model(request.ranking());
    TimeLimit limit = TimeLimit.from(System.nanoTime(), request.timeLimit());
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      Optional<Article> article = article(searcher, id);
      if (article.isEmpty()) {
        return Optional.empty();
      }
      LuceneQuery query = translated(text, model, searcher, limit);
      Marking marking = new Marking(analysis, model, searcher, query);
      return Optional.of(HitLoading.of(text, marking, lease.signs()).marked(article.get()));
    }
  }

  /** The article of an id, to the letter. */
  public Optional<Article> article(String id) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      return article(lease.searcher(), id);
    }
  }

  /** Completes the beginning of a query. */
  public List<Completion> suggest(String prefix, int limit) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      return completer.complete(lease.searcher().getIndexReader(), prefix, limit);
    }
  }

  /** What may have been meant by one word. */
  public List<Correction> corrections(String word, int limit) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      return new QueryCorrector(analysis, lease.searcher().getIndexReader())
          .corrections(word, limit);
    }
  }

  /** What is asked of the index, and how the answer is shown. */
  private record Asked(
      LuceneQuery query,
      String understood,
      List<Note> notes,
      Optional<Suggesting> suggesting,
      HitLoading loading) {}

  private LuceneQuery translated(
      QueryText text, RankingModel model, IndexSearcher searcher, TimeLimit limit)
      throws IOException {
    return new LuceneQueries(analysis, model, knownWords)
        .translate(text.parsed().clause(), searcher.getIndexReader(), limit.firstHalf());
  }

  private SearchResult answer(
      IndexSearcher searcher, RankingModel model, Asked asked, SearchRequest request, long start)
      throws IOException {
    Optional<SearchEvent> event = event();
    event.ifPresent(SearchEvent::begin);
    TimeLimit limit = TimeLimit.from(start, request.timeLimit());
    List<String> lacking = new ArrayList<>();
    RankedPage page = rank(limit.on(searcher), model, asked.query(), request, limit);
    if (limit.shouldExit()) {
      lacking.add("not all articles were looked at");
    }
    FacetCounting.Counted counted =
        new FacetCounting(limit.on(searcher), ordinals).count(asked.query().query(), request);
    if (limit.shouldExit() && !request.facets().isEmpty()) {
      lacking.add("not all values were counted");
    }
    boolean isCounted = asked.query().isWhole() && !limit.shouldExit();
    HitLoading.Loaded loaded = asked.loading().load(searcher, page, request, limit);
    if (loaded.late() > 0) {
      lacking.add("marks may be missing in the last %d hits".formatted(loaded.late()));
    }
    Optional<Suggestion> suggestion =
        asked.suggesting().isEmpty() || limit.shouldExit()
            ? Optional.empty()
            : asked.suggesting().get().suggestion(searcher, limit, page.total() == 0);
    if (limit.shouldExit() && asked.suggesting().isPresent()) {
      lacking.add("corrections may be missing");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    tell(took, page, event);
    List<Note> notes = new ArrayList<>(asked.notes());
    if (!lacking.isEmpty()) {
      notes.add(note(asked, limit.message(lacking)));
    }
    suggestion.flatMap(Suggestion::message).ifPresent(text -> notes.add(note(asked, text)));
    return new SearchResult(
        asked.understood(),
        Math.max(page.total(), counted.total().orElse(0)),
        (page.totalIsExact() || counted.total().isPresent()) && isCounted,
        !lacking.isEmpty() || !asked.query().isWhole(),
        took,
        notes,
        suggestion.map(Suggestion::query),
        counted.facets(),
        page.next(),
        loaded.hits());
  }

  /** About the query as a whole. */
  private static Note note(Asked asked, String message) {
    return new Note(0, asked.understood().length(), message);
  }

  /** Only if something is recorded: Java's first event takes as long as several searches. */
  private static Optional<SearchEvent> event() {
    return FlightRecorder.isInitialized() ? Optional.of(new SearchEvent()) : Optional.empty();
  }

  /** Not the query itself, which is its user's. */
  private static void tell(Duration took, RankedPage page, Optional<SearchEvent> event) {
    event.ifPresent(
        recorded -> {
          recorded.total = page.total();
          recorded.commit();
        });
    if (took.compareTo(SLOW) > 0) {
      LOG.log(Level.INFO, "slow search: {0} ms, {1} hits", took.toMillis(), page.total());
    }
  }

  private static RankedPage rank(
      IndexSearcher searcher,
      RankingModel model,
      LuceneQuery query,
      SearchRequest request,
      TimeLimit limit)
      throws IOException {
    if (request.order() != Order.RELEVANCE) {
      Query selected = SelectionQuery.among(request.selection(), query.query());
      return new DateOrder(searcher, selected, request).page();
    }
    Optional<ScoringStatistics> then =
        request.after().flatMap(Cursor::scores).map(Cursor.Scores::statistics);
    StatisticsSearcher statistics = new StatisticsSearcher(searcher, then);
    statistics.setTimeout(limit);
    return new RelevanceOrder(statistics, model, query, request, FreshnessBoost.of(request)).page();
  }

  private SearchResult similar(
      LiveIndex.Lease lease, String text, Optional<String> but, SearchRequest request)
      throws IOException {
    long start = System.nanoTime();
    if (request.after().isPresent()) {
      throw new IllegalArgumentException(
          "similar articles have no cursor: '" + request.after().get() + "'; use an offset");
    }
    IndexSearcher searcher = lease.searcher();
    RankingModel model = model(request.ranking());
    SimilarArticles similar = SimilarArticles.to(text, analysis, searcher.getIndexReader());
    QueryText among = QueryText.of(request);
    LuceneQuery filter =
        translated(among, model, searcher, TimeLimit.from(start, request.timeLimit()));
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(similar.query(), Occur.MUST)
            .add(filter.query(), Occur.FILTER);
    but.ifPresent(id -> query.add(idQuery(id), Occur.MUST_NOT));
    List<Wanted> wanted = similar.wanted();
    Asked asked =
        new Asked(
            LuceneQuery.of(query.build(), searcher.getIndexReader(), filter.isWhole()),
            similar.text(),
            among.notes(filter.messages()),
            Optional.empty(),
            new HitLoading(analysis, lease.signs(), wanted, wanted));
    return answer(searcher, model, asked, request, start).withoutNext();
  }

  private static String text(Article article) {
    return article.title() == null ? article.body() : article.title() + "\n" + article.body();
  }

  private RankingModel model(RankingOptions options) {
    return standard.scaled(
        (float) options.title(),
        (float) options.exact(),
        (float) options.lemma(),
        (float) options.proximity());
  }

  static Optional<Article> article(IndexSearcher searcher, String id) throws IOException {
    TopDocs found = searcher.search(idQuery(id), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(
            new StoredArticles(searcher.getIndexReader()).article(found.scoreDocs[0].doc));
  }

  static Query idQuery(String id) {
    return new TermQuery(new Term(IndexField.ID, ExactTerm.of(id)));
  }
}
