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
import io.github.fihrist.query.Clause;
import io.github.fihrist.query.LuceneQueries;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.Note;
import io.github.fihrist.query.ParsedQuery;
import io.github.fihrist.query.QueryParser;
import io.github.fihrist.query.RankingModel;
import io.github.fihrist.suggest.Completer;
import io.github.fihrist.suggest.Completion;
import io.github.fihrist.suggest.Correction;
import io.github.fihrist.suggest.QueryCorrector;
import java.io.IOException;
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
  private final LiveIndex index;
  private final TextAnalysis analysis;
  private final RankingModel model;
  private final LuceneQueries queries;
  private final Completer completer;

  /** Searches an index with the analysis it was opened with, ranking by the standard model. */
  public ArticleSearcher(LiveIndex index, TextAnalysis analysis) {
    this(index, analysis, RankingModel.standard());
  }

  /** Searches an index with the analysis it was opened with. */
  public ArticleSearcher(LiveIndex index, TextAnalysis analysis, RankingModel model) {
    this.index = index;
    this.analysis = analysis;
    this.model = model;
    this.queries = new LuceneQueries(analysis, model);
    this.completer = new Completer(analysis);
  }

  /** The page of hits that a request asks for. */
  public SearchResult search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    QueryText text = QueryText.of(request);
    QueryParser parser =
        request.arabicOperators()
            ? QueryParser.standard().withArabicOperators()
            : QueryParser.standard();
    ParsedQuery parsed = parser.parse(text.text());
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      LuceneQuery query = queries.translate(parsed.clause(), searcher.getIndexReader());
      TopHits top = new Ranking(searcher, model).top(query, request);
      List<Hit> hits = hits(searcher, request, parsed, top.page(request));
      Optional<Suggestion> suggestion =
          suggestion(searcher, request, parsed.clause(), parser, top.total() == 0);
      List<String> messages = new ArrayList<>(query.messages());
      suggestion.flatMap(Suggestion::message).ifPresent(messages::add);
      return new SearchResult(
          parser.print(parsed.clause()),
          top.total(),
          top.totalIsExact(),
          Duration.ofNanos(System.nanoTime() - start),
          text.notes(parsed.notes(), messages),
          suggestion.map(Suggestion::query),
          hits);
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

  /** Only with the first page: who turns pages has found something. */
  private Optional<Suggestion> suggestion(
      IndexSearcher searcher,
      SearchRequest request,
      Clause asked,
      QueryParser parser,
      boolean foundNothing)
      throws IOException {
    if (request.offset() > 0) {
      return Optional.empty();
    }
    QueryCorrector corrector = new QueryCorrector(analysis, searcher.getIndexReader());
    if (!foundNothing) {
      return Suggestion.corrected(asked, corrector, parser);
    }
    return Suggestion.afterNothing(
        asked,
        corrector,
        parser,
        clause -> {
          LuceneQuery query = queries.translate(clause, searcher.getIndexReader());
          return new Ranking(searcher, model).top(query, request).total() > 0;
        });
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
