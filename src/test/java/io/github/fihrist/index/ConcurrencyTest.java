// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight readers, a writer, refreshes and rebuilds at once, against {@link VersionModel}. Half of
 * the readers refresh by themselves, half rely on the interval.
 *
 * <p>{@code -Dfihrist.concurrencySeconds=600} makes it the long run, which prints what it counted.
 */
class ConcurrencyTest {
  private static final int SUITE_SECONDS = 20;
  private static final int SECONDS =
      Integer.getInteger("fihrist.concurrencySeconds", SUITE_SECONDS);
  private static final int READERS = 8;
  private static final Duration INTERVAL = Duration.ofMillis(50);

  /** Beyond the interval: a refresh, and what a loaded machine may take to give it a core. */
  private static final Duration SLACK = Duration.ofSeconds(3);

  /** Of three generations, each with files of a few segments, in two open indexes and a writer. */
  private static final int MAX_FILES = 1000;

  private static final long MAX_HEAP_GROWTH = 24L << 20;

  @TempDir Path dir;
  private final VersionModel model = new VersionModel();
  private volatile long end;

  private boolean goesOn() {
    return System.nanoTime() - end < 0;
  }

  @Test
  void everyReaderSeesWhatItMust() throws Exception {
    IndexRebuild.rebuild(dir, model.source(), RebuildOptions.standard(ANALYSIS));
    end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    try (LiveIndex refreshed = LiveIndex.open(dir, ANALYSIS);
        LiveIndex automatic = LiveIndex.open(dir, ANALYSIS);
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 2)) {
      automatic.refreshEvery(INTERVAL);
      List<Future<Long>> searches = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        int reader = i;
        searches.add(
            threads.submit(
                () -> reader % 2 == 0 ? read(refreshed, reader) : readAfterInterval(automatic)));
      }
      Future<Long> commits = threads.submit(this::write);
      Future<Long> rebuilds = threads.submit((Callable<Long>) this::rebuild);
      String held = watchWhatIsHeld();
      long sum = 0;
      for (Future<Long> search : searches) {
        assertTrue(search.get() > 0);
        sum += search.get();
      }
      assertTrue(commits.get() > 0);
      assertTrue(rebuilds.get() > 0);
      if (SECONDS > SUITE_SECONDS) {
        System.out.printf(
            "%d s: %d searches, %d commits, %d rebuilds; %s%n",
            SECONDS, sum, commits.get(), rebuilds.get(), held);
      }
      for (LiveIndex index : List.of(refreshed, automatic)) {
        index.refresh();
        model.checkAll(index);
      }
    }
    CheckReport report = IndexCheck.check(dir, ANALYSIS);
    assertEquals(List.of(), report.problems());
    assertEquals(model.articles(), report.articles());
    assertEquals(0, Held.filesOf(dir));
  }

  /** Looks often at the files; at the heap near the start and near the end. */
  private String watchWhatIsHeld() throws Exception {
    Thread.sleep(Duration.ofSeconds(SECONDS).dividedBy(5));
    long heap = Held.heapBytes();
    long mostFiles = 0;
    while (goesOn()) {
      mostFiles = Math.max(mostFiles, Held.filesOf(dir));
      Thread.sleep(100);
    }
    long growth = Held.heapBytes() - heap;
    String held =
        "files at most %d, heap %d kB at first and %+d kB"
            .formatted(mostFiles, heap >> 10, growth >> 10);
    assertTrue(mostFiles < MAX_FILES && growth < MAX_HEAP_GROWTH, held);
    return held;
  }

  /** What was committed before a refresh must be seen after it. */
  private long read(LiveIndex index, int seed) throws IOException {
    Random random = new Random(seed);
    long searches = 0;
    while (goesOn()) {
      int article = random.nextInt(VersionModel.IDS);
      boolean refreshes = random.nextInt(5) == 0;
      int before = refreshes ? model.there(article) : 0;
      if (refreshes) {
        index.refresh();
      }
      model.check(index, article, before);
      searches++;
    }
    return searches;
  }

  /** What was committed an interval ago must be seen without a refresh of one's own. */
  private long readAfterInterval(LiveIndex index) throws IOException, InterruptedException {
    long searches = 0;
    while (goesOn()) {
      int[] before = model.allThere();
      long due = System.nanoTime() + INTERVAL.plus(SLACK).toNanos();
      while (goesOn() && System.nanoTime() - due < 0) {
        model.check(index, (int) (searches % before.length), 0);
        searches++;
      }
      for (int article = 0; article < before.length && goesOn(); article++) {
        model.check(index, article, before[article]);
      }
    }
    return searches;
  }

  private long write() throws IOException {
    Random random = new Random(1);
    long commits = 0;
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      while (goesOn()) {
        int[] changed =
            random.ints(1 + random.nextInt(4), 0, VersionModel.IDS).distinct().toArray();
        for (int article : changed) {
          model.change(writer, article);
        }
        writer.commit();
        model.committed(changed);
        commits++;
      }
    }
    return commits;
  }

  private long rebuild() throws IOException {
    long rebuilds = 0;
    while (goesOn()) {
      IndexRebuild.rebuild(dir, model.source(), RebuildOptions.standard(ANALYSIS));
      rebuilds++;
    }
    return rebuilds;
  }
}
