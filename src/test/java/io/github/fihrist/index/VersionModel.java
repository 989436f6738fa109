// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;
import static io.github.fihrist.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Knows what must be visible: each id has a version that only grows, the article's body; every
 * fifth is its deletion. A version is "coming" before its commit begins and "there" after it; what
 * a reader sees must be between the two.
 */
final class VersionModel {
  static final int IDS = 30;
  private static final int DELETED_EVERY = 5;

  private final AtomicIntegerArray coming = new AtomicIntegerArray(IDS);
  private final AtomicIntegerArray there = new AtomicIntegerArray(IDS);

  private static boolean isDeletion(int version) {
    return version % DELETED_EVERY == DELETED_EVERY - 1;
  }

  /** As a database would give them that is written before the index. */
  ArticleSource source() {
    return Articles.of(
        () ->
            IntStream.range(0, IDS)
                .mapToObj(id -> new int[] {id, coming.get(id)})
                .filter(row -> !isDeletion(row[1]))
                .map(row -> accepted("" + row[0], "" + row[1])));
  }

  void change(ArticleWriter writer, int id) throws IOException {
    int version = coming.incrementAndGet(id);
    if (isDeletion(version)) {
      writer.delete("" + id);
    } else {
      writer.put(article("" + id, "" + version));
    }
  }

  void committed(int[] ids) {
    for (int id : ids) {
      there.set(id, coming.get(id));
    }
  }

  int there(int id) {
    return there.get(id);
  }

  int[] allThere() {
    return IntStream.range(0, IDS).map(there::get).toArray();
  }

  /** How many articles there are when all is quiet. */
  long articles() {
    return IntStream.of(allThere()).filter(version -> !isDeletion(version)).count();
  }

  /** When all is quiet: exactly what is there. */
  void checkAll(LiveIndex index) throws IOException {
    for (int id = 0; id < IDS; id++) {
      assertEquals(there.get(id), coming.get(id));
      check(index, id, there.get(id));
    }
  }

  /**
   * Looks an article up.
   *
   * @param least the version that the index must have at least
   */
  void check(LiveIndex index, int id, int least) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      assertEquals(lease.manifest().articleCount(), searcher.getIndexReader().numDocs());
      ScoreDoc[] found =
          searcher.search(new TermQuery(new Term(IndexField.ID, ExactTerm.of("" + id))), 2)
              .scoreDocs;
      assertTrue(found.length <= 1, "double");
      if (found.length == 0) {
        int most = coming.get(id);
        assertTrue(
            IntStream.rangeClosed(least, most).anyMatch(VersionModel::isDeletion),
            () -> "missing: %d of %d..%d".formatted(id, least, most));
      } else {
        int seen =
            Integer.parseInt(
                new StoredArticles(searcher.getIndexReader()).article(found[0].doc).body());
        assertTrue(seen >= least, () -> "stale: %d of %d < %d".formatted(id, seen, least));
        assertTrue(seen <= coming.get(id), () -> "from the future: " + seen);
      }
    }
  }
}
