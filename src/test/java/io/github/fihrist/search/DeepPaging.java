// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.article.Article;
import io.github.fihrist.index.ArticleWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Follows cursors to the last hit of a big index while articles are added to it, which stay there:
 * {@code DeepPaging INDEX}. Every article that was there at the start must come once; those added
 * may. It ends with an exception where one is lost or repeated.
 */
final class DeepPaging {
  private static final int PAGE = 500;

  private DeepPaging() {}

  /** The index directory is the only argument. */
  public static void main(String[] args) throws IOException {
    Path dir = Path.of(args[0]);
    follow(dir, "*", Order.RELEVANCE);
    follow(dir, "في من على قال", Order.RELEVANCE);
    follow(dir, "*", Order.NEWEST);
  }

  private static void follow(Path dir, String query, Order order) throws IOException {
    long start = System.nanoTime();
    Set<String> before = new HashSet<>();
    Set<String> seen = new HashSet<>();
    int added = 0;
    try (ArticleIndex index = ArticleIndex.open(dir);
        ArticleWriter writer = ArticleIndex.writer(dir)) {
      Optional<Cursor> next = Optional.empty();
      do {
        SearchResult page = index.search(request(query, order, next));
        collect(page, before);
        next = page.next();
      } while (next.isPresent());
      do {
        SearchResult page = index.search(request(query, order, next));
        collect(page, seen);
        next = page.next();
        String id = "added-%s-%s-%d".formatted(query.length(), order, added++);
        writer.put(Article.of(id, "خبر جديد", "قال في من على " + "خبر ".repeat(added % 9)));
        writer.commit();
        index.refresh();
      } while (next.isPresent());
    }
    int lost = (int) before.stream().filter(id -> !seen.contains(id)).count();
    System.out.printf(
        "'%s' by %s: %d hits before, %d followed while %d articles were added, %d lost, 0 repeated,"
            + " %d ms%n",
        query,
        order,
        before.size(),
        seen.size(),
        added,
        lost,
        (System.nanoTime() - start) / 1_000_000);
    if (lost > 0) {
      throw new IllegalStateException(lost + " articles were lost");
    }
  }

  private static void collect(SearchResult page, Set<String> ids) {
    for (Hit hit : page.hits()) {
      if (!ids.add(hit.article().id())) {
        throw new IllegalStateException("repeated: '" + hit.article().id() + "'");
      }
    }
  }

  private static SearchRequest request(String query, Order order, Optional<Cursor> after) {
    SearchRequestBuilder request = SearchRequest.builder(query).order(order).limit(PAGE);
    return (after.isPresent() ? request.after(after.get()) : request).build();
  }
}
