// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.index.ArticleWriter;
import io.github.fihrist.index.BackupReport;
import io.github.fihrist.index.CheckReport;
import io.github.fihrist.index.IndexBackup;
import io.github.fihrist.index.IndexCheck;
import io.github.fihrist.index.IndexRebuild;
import io.github.fihrist.index.IndexRestore;
import io.github.fihrist.index.IndexRollback;
import io.github.fihrist.index.IndexStats;
import io.github.fihrist.index.LiveIndex;
import io.github.fihrist.index.RebuildOptions;
import io.github.fihrist.index.RebuildReport;
import io.github.fihrist.search.ArticleSearcher;
import io.github.fihrist.search.Explanation;
import io.github.fihrist.search.MarkedArticle;
import io.github.fihrist.search.RankedId;
import io.github.fihrist.search.SearchRequest;
import io.github.fihrist.search.SearchResult;
import io.github.fihrist.suggest.Completer;
import io.github.fihrist.suggest.Completion;
import io.github.fihrist.suggest.Correction;
import io.github.fihrist.suggest.QueryCorrector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * An index of Arabic articles: the door to everything else.
 *
 * <pre>{@code
 * Path dir = Path.of("news.index");
 * ArticleIndex.rebuild(dir, source);
 * try (ArticleIndex index = ArticleIndex.open(dir)) {
 *   for (Hit hit : index.search("موقف الصين").hits()) {
 *     System.out.println(hit.article().title() + ": " + hit.snippet().toPlain());
 *   }
 * }
 * }</pre>
 *
 * <p>Thread-safe: open one and share it. It sees the index as it was when it was opened, or last
 * {@link #refresh refreshed}; a rebuild beside it disturbs nothing.
 */
public final class ArticleIndex implements AutoCloseable {
  private static final int DEFAULT_COMPLETIONS = 10;

  private final LiveIndex live;
  private final ArticleSearcher searcher;

  private ArticleIndex(LiveIndex live, ArticleSearcher searcher) {
    this.live = live;
    this.searcher = searcher;
  }

  /**
   * Builds an index anew, on all cores, beside the one that may be there, and switches to it once
   * it is whole and checked. Whatever fails before leaves the old one as it was.
   *
   * @param dir the index; made if it is missing
   * @return what was read, indexed, replaced and rejected
   * @throws IOException if the source cannot be read, has no article at all, or the disk fails
   */
  public static RebuildReport rebuild(Path dir, ArticleSource source) throws IOException {
    return rebuild(dir, source, RebuildOptions.standard(TextAnalysis.standard()));
  }

  /** {@link #rebuild(Path, ArticleSource)} with other options: threads, memory, progress. */
  public static RebuildReport rebuild(Path dir, ArticleSource source, RebuildOptions options)
      throws IOException {
    return IndexRebuild.rebuild(dir, source, options);
  }

  /**
   * Opens an index for searching.
   *
   * @throws io.github.fihrist.index.NoIndexException if there is none
   * @throws io.github.fihrist.index.IndexFormatException if it has another format or was built with
   *     another analysis; the message names the command that mends it
   */
  public static ArticleIndex open(Path dir) throws IOException {
    TextAnalysis analysis = TextAnalysis.standard();
    LiveIndex live = LiveIndex.open(dir, analysis);
    return new ArticleIndex(live, new ArticleSearcher(live, analysis));
  }

  /**
   * Opens an index for searching after reading all of it with its checksums. {@link #open} does so
   * only for files whose size or time are not as they were written; here what a disk changed by
   * itself is found, too. It takes as long as reading the files.
   *
   * @throws io.github.fihrist.index.DamagedIndexException if a file is not as it was written
   * @throws io.github.fihrist.index.NoIndexException if there is none
   * @throws io.github.fihrist.index.IndexFormatException as {@link #open}
   */
  public static ArticleIndex openVerified(Path dir) throws IOException {
    TextAnalysis analysis = TextAnalysis.standard();
    LiveIndex live = LiveIndex.openVerified(dir, analysis);
    return new ArticleIndex(live, new ArticleSearcher(live, analysis));
  }

  /**
   * Opens an index for changes: one writer at a time, beside any number of readers and a rebuild.
   * Readers see what it commits after their next {@link #refresh}.
   *
   * @throws io.github.fihrist.index.NoIndexException if there is none
   * @throws io.github.fihrist.index.IndexFormatException if it has another format or analysis
   * @throws io.github.fihrist.index.IndexLockedException if another writer has it open
   */
  public static ArticleWriter writer(Path dir) throws IOException {
    return ArticleWriter.open(dir, TextAnalysis.standard());
  }

  /** Reads all of an index, and says what is wrong with it. */
  public static CheckReport check(Path dir) throws IOException {
    return IndexCheck.check(dir, TextAnalysis.standard());
  }

  /**
   * Copies the last commit to a directory that is missing or empty, while others search and write.
   * The copy is an index, to be opened or {@link #restore restored}.
   */
  public static BackupReport backup(Path dir, Path to) throws IOException {
    return IndexBackup.backup(dir, to);
  }

  /**
   * Makes a backup the live generation of an index; open readers move over when they refresh.
   *
   * @param dir the index; made if it is missing
   * @throws IOException if the backup is not whole; the index is as it was
   */
  public static BackupReport restore(Path dir, Path from) throws IOException {
    return IndexRestore.restore(dir, from, TextAnalysis.standard());
  }

  /**
   * Goes back to the generation before the live one.
   *
   * @return the name of the generation that is live now
   * @throws IOException if there is none before, or it is not whole
   */
  public static String rollback(Path dir) throws IOException {
    return IndexRollback.rollback(dir, TextAnalysis.standard());
  }

  /** The ten best hits for a text, as people type it. Whatever the text, it is no error. */
  public SearchResult search(String query) throws IOException {
    return search(SearchRequest.of(query));
  }

  /** The hits that a request asks for: filters, order, page. */
  public SearchResult search(SearchRequest request) throws IOException {
    return searcher.search(request);
  }

  /** The ids and scores of what {@link #search(SearchRequest)} finds, without the articles. */
  public List<RankedId> rank(SearchRequest request) throws IOException {
    return searcher.rank(request);
  }

  /**
   * Articles that are about the same as another one, the most similar first. The query of the
   * request restricts them, {@code *} does not.
   *
   * @return empty if there is no article of this id
   */
  public Optional<SearchResult> moreLikeThis(String id, SearchRequest request) throws IOException {
    return searcher.moreLikeThis(id, request);
  }

  /** Articles that are about the same as a text; else as {@link #moreLikeThis}. */
  public SearchResult moreLikeText(String text, SearchRequest request) throws IOException {
    return searcher.moreLikeText(text, request);
  }

  /**
   * Why an article is where it is among the hits of a query.
   *
   * @return empty if there is no article of this id
   */
  public Optional<Explanation> explain(String id, String query) throws IOException {
    return explain(id, SearchRequest.of(query));
  }

  /** Why an article is where it is among the hits of a request in an order by relevance. */
  public Optional<Explanation> explain(String id, SearchRequest request) throws IOException {
    return searcher.explain(id, request);
  }

  /** The ten best completions of the beginning of a query, as it is typed. */
  public List<Completion> suggest(String prefix) throws IOException {
    return suggest(prefix, DEFAULT_COMPLETIONS);
  }

  /**
   * The best completions of the beginning of a query: words, phrases and headlines of the articles.
   *
   * @param limit the most of them, 1 to {@value Completer#MAX_LIMIT}
   */
  public List<Completion> suggest(String prefix, int limit) throws IOException {
    return searcher.suggest(prefix, limit);
  }

  /**
   * Words of the articles that may have been meant by another word, the likeliest first; whether or
   * not the index has that one. Searches correct by themselves: {@link SearchResult#suggestion}.
   *
   * @param limit the most of them, 1 to {@value QueryCorrector#MAX_LIMIT}
   */
  public List<Correction> corrections(String word, int limit) throws IOException {
    return searcher.corrections(word, limit);
  }

  /**
   * An article with everything marked that a query asks for, in title and whole body.
   *
   * @return empty if there is no article of this id
   */
  public Optional<MarkedArticle> marked(String id, String query) throws IOException {
    return marked(id, SearchRequest.of(query));
  }

  /** An article with everything marked that the query of a request asks for. */
  public Optional<MarkedArticle> marked(String id, SearchRequest request) throws IOException {
    return searcher.marked(id, request);
  }

  /** The article of an id, as it was given to the index. */
  public Optional<Article> get(String id) throws IOException {
    return searcher.article(id);
  }

  /**
   * Moves on to what was committed since, be it updates or a whole rebuild. Searches under way are
   * not disturbed.
   *
   * @return whether there was anything new
   */
  public boolean refresh() throws IOException {
    return live.refresh();
  }

  /**
   * Refreshes from now on by itself, so that no search sees a state older than the interval. Where
   * a refresh fails, the index goes on with what it has and logs a warning. Ends with {@link
   * #close}.
   *
   * @param interval 10 ms or more; a second call replaces it
   */
  public void refreshEvery(Duration interval) {
    live.refreshEvery(interval);
  }

  /** Figures about the index as it is seen now. */
  public IndexStats stats() throws IOException {
    return live.stats();
  }

  /**
   * For experts: runs a task on Lucene's own searcher of the state that is seen now. The searcher
   * must not be used after the task has returned. Field names and analyzers are in {@code document}
   * and {@code analysis}.
   */
  public <T> T withLucene(LuceneTask<T> task) throws IOException {
    try (LiveIndex.Lease lease = live.acquire()) {
      return task.run(lease.searcher());
    }
  }

  /** Gives the files back as soon as no search uses them; a second call does nothing. */
  @Override
  public void close() throws IOException {
    live.close();
  }

  /** What {@link #withLucene} runs. */
  @FunctionalInterface
  public interface LuceneTask<T> {
    /** Uses the searcher, within this call. */
    T run(IndexSearcher searcher) throws IOException;
  }
}
