// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures what facets cost: {@code FacetSpeed INDEX}. It asks for titles of the index and for two
 * words of them, with and without facets in turn, one thread, and prints the median and the 99th
 * percentile in microseconds; then it follows cursors to the last article.
 */
final class FacetSpeed {
  private static final int QUERIES = 1000;

  private FacetSpeed() {}

  /** The index directory is the only argument. */
  public static void main(String[] args) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(Path.of(args[0]))) {
      List<String> titles = new ArrayList<>();
      Random random = new Random(1);
      SearchRequestBuilder all = SearchRequest.builder("*").limit(1000);
      long start = System.nanoTime();
      SearchResult page = index.search(all.build());
      long hits = 0;
      while (true) {
        hits += page.hits().size();
        for (Hit hit : page.hits()) {
          Article article = hit.article();
          if (article.title() != null && random.nextInt(20) == 0) {
            titles.add(article.title());
          }
        }
        if (page.next().isEmpty()) {
          break;
        }
        page = index.search(all.after(page.next().get()).build());
      }
      System.out.printf(
          "%d hits by cursor, %d ms%n", hits, (System.nanoTime() - start) / 1_000_000);
      List<String> headlines = titles.subList(0, Math.min(QUERIES, titles.size()));
      List<String> pairs =
          headlines.stream()
              .map(title -> title.split("\\s+"))
              .map(words -> words[0] + " " + words[words.length - 1])
              .toList();
      for (int round = 0; round < 3; round++) {
        measure("headlines", index, headlines);
        measure("two words", index, pairs);
      }
    }
  }

  private static void measure(String name, ArticleIndex index, List<String> queries)
      throws IOException {
    long[] without = new long[queries.size()];
    long[] with = new long[queries.size()];
    for (int i = 0; i < queries.size(); i++) {
      // Whoever comes second finds the words of the snippets analysed already.
      if (i % 2 == 0) {
        without[i] = nanos(index, plain(queries.get(i)));
        with[i] = nanos(index, withFacets(queries.get(i)));
      } else {
        with[i] = nanos(index, withFacets(queries.get(i)));
        without[i] = nanos(index, plain(queries.get(i)));
      }
    }
    System.out.printf("%s: without %s, with facets %s%n", name, figures(without), figures(with));
  }

  private static long nanos(ArticleIndex index, SearchRequestBuilder request) throws IOException {
    long start = System.nanoTime();
    index.search(request.build());
    return System.nanoTime() - start;
  }

  private static SearchRequestBuilder plain(String query) {
    return SearchRequest.builder(query);
  }

  private static SearchRequestBuilder withFacets(String query) {
    return plain(query)
        .facet(Facet.SOURCE, 10)
        .facet(Facet.CATEGORY, 10)
        .facet(Facet.YEAR, 10)
        .facet(Facet.MONTH, 12);
  }

  private static String figures(long[] nanos) {
    Arrays.sort(nanos);
    return "%d (99 %%: %d)"
        .formatted(nanos[nanos.length / 2] / 1000, nanos[nanos.length * 99 / 100] / 1000);
  }
}
