// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import io.github.fihrist.index.ArticleWriter;
import io.github.fihrist.index.IndexRebuild;
import io.github.fihrist.index.LiveIndex;
import io.github.fihrist.index.RebuildOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A real index of a few articles. */
public final class TestIndex implements AutoCloseable {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  private final LiveIndex live;
  private final ArticleSearcher searcher;

  private TestIndex(LiveIndex live) {
    this.live = live;
    this.searcher = new ArticleSearcher(live, ANALYSIS);
  }

  static TestIndex of(Path dir, Article... articles) throws IOException {
    return of(dir, List.of(articles));
  }

  static TestIndex of(Path dir, List<Article> articles) throws IOException {
    RebuildOptions options = RebuildOptions.standard(ANALYSIS).withThreads(1);
    IndexRebuild.rebuild(dir, source(articles), options);
    return new TestIndex(LiveIndex.open(dir, ANALYSIS));
  }

  /** Articles from memory. */
  public static ArticleSource source(List<Article> articles) {
    return new ArticleSource() {
      @Override
      public ArticleReader open() {
        Iterator<Article> each = articles.iterator();
        return new ArticleReader() {
          @Override
          public Optional<Reading> read() {
            return each.hasNext()
                ? Optional.of(new Reading.Accepted(each.next(), "memory"))
                : Optional.empty();
          }

          @Override
          public long bytesRead() {
            return 0;
          }

          @Override
          public void close() {}
        };
      }

      @Override
      public OptionalLong sizeBytes() {
        return OptionalLong.empty();
      }
    };
  }

  /** Adds articles and sees them. */
  void add(Path dir, List<Article> articles) throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      for (Article article : articles) {
        writer.put(article);
      }
      writer.commit();
    }
    live.refresh();
  }

  ArticleSearcher searcher() {
    return searcher;
  }

  SearchResult search(String query) throws IOException {
    return searcher.search(SearchRequest.of(query));
  }

  SearchResult search(SearchRequestBuilder request) throws IOException {
    return searcher.search(request.build());
  }

  List<String> ids(String query) throws IOException {
    return ids(search(query));
  }

  List<String> ids(SearchRequestBuilder request) throws IOException {
    return ids(search(request));
  }

  static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Override
  public void close() throws IOException {
    live.close();
  }
}
