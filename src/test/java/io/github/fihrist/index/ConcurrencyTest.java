// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;
import static io.github.fihrist.index.Articles.article;
import static io.github.fihrist.index.Found.ANALYSIS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight readers, a writer, refreshes and rebuilds at once, against a model: each article's body is
 * a version number that only grows, and a version is in the model before its commit begins as
 * "coming" and after its commit as "there". What a reader sees must be between the two.
 *
 * <p>{@code -Dfihrist.concurrencySeconds=600} makes it the long run.
 */
class ConcurrencyTest {
  private static final int SECONDS = Integer.getInteger("fihrist.concurrencySeconds", 6);
  private static final int ARTICLES = 30;
  private static final int READERS = 8;
  private static final Duration INTERVAL = Duration.ofMillis(50);

  @TempDir Path dir;

  /** Highest version that a commit may have made visible, and the one that it surely has. */
  private final AtomicIntegerArray coming = new AtomicIntegerArray(ARTICLES);

  private final AtomicIntegerArray there = new AtomicIntegerArray(ARTICLES);
  private volatile long end;

  private boolean goesOn() {
    return System.nanoTime() - end < 0;
  }

  /** As a database would give them that is written before the index. */
  private ArticleSource source() {
    return Articles.of(
        () -> IntStream.range(0, ARTICLES).mapToObj(i -> accepted("" + i, "" + coming.get(i))));
  }

  @Test
  void everyReaderSeesWhatItMust() throws Exception {
    IndexRebuild.rebuild(dir, source(), RebuildOptions.standard(ANALYSIS));
    end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 2)) {
      index.refreshEvery(INTERVAL);
      List<Future<Long>> searches = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        searches.add(threads.submit(() -> read(index)));
      }
      Future<Long> commits = threads.submit(this::write);
      Future<Long> rebuilds = threads.submit((Callable<Long>) this::rebuild);
      assertTrue(commits.get() > 0);
      assertTrue(rebuilds.get() > 0);
      for (Future<Long> search : searches) {
        assertTrue(search.get() > 0);
      }
      index.refresh();
      for (int i = 0; i < ARTICLES; i++) {
        assertEquals(there.get(i), version(index, i));
      }
    }
    CheckReport report = IndexCheck.check(dir, ANALYSIS);
    assertEquals(List.of(), report.problems());
    assertEquals(ARTICLES, report.articles());
    assertEquals(0, openFilesOfTheIndex());
  }

  private long read(LiveIndex index) throws IOException {
    Random random = new Random();
    long searches = 0;
    while (goesOn()) {
      int article = random.nextInt(ARTICLES);
      int before = there.get(article);
      // At times, what was committed before a refresh must be seen after it.
      boolean refreshed = random.nextInt(10) == 0;
      if (refreshed) {
        index.refresh();
      }
      int seen = version(index, article);
      assertTrue(seen <= coming.get(article), "from the future");
      assertTrue(!refreshed || seen >= before, "stale: " + seen + " < " + before);
      searches++;
    }
    return searches;
  }

  private static int version(LiveIndex index, int article) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      assertEquals(ARTICLES, lease.manifest().articleCount());
      assertEquals(ARTICLES, searcher.getIndexReader().numDocs());
      ScoreDoc[] found =
          searcher.search(new TermQuery(new Term(IndexField.ID, ExactTerm.of("" + article))), 2)
              .scoreDocs;
      assertEquals(1, found.length, "missing or double");
      return Integer.parseInt(
          ArticleDocuments.toArticle(searcher.storedFields().document(found[0].doc)).body());
    }
  }

  private long write() throws IOException {
    Random random = new Random(1);
    long commits = 0;
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      while (goesOn()) {
        int[] changed = random.ints(1 + random.nextInt(4), 0, ARTICLES).distinct().toArray();
        for (int i : changed) {
          writer.put(article("" + i, "" + coming.incrementAndGet(i)));
        }
        writer.commit();
        for (int i : changed) {
          there.set(i, coming.get(i));
        }
        commits++;
      }
    }
    return commits;
  }

  private long rebuild() throws IOException {
    long rebuilds = 0;
    while (goesOn()) {
      IndexRebuild.rebuild(dir, source(), RebuildOptions.standard(ANALYSIS));
      rebuilds++;
    }
    return rebuilds;
  }

  /** Counted where the system tells which files a process has open or mapped; else 0. */
  private long openFilesOfTheIndex() throws IOException {
    Path maps = Path.of("/proc/self/maps");
    if (!Files.isReadable(maps)) {
      return 0;
    }
    try (var lines = Files.lines(maps, UTF_8)) {
      return lines.filter(line -> line.contains(dir.toString())).count();
    }
  }
}
