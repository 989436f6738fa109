// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;
import static io.github.fihrist.index.Articles.article;
import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.ArticleSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdatesDuringRebuildTest {
  private static final RebuildOptions OPTIONS = RebuildOptions.standard(ANALYSIS).withThreads(2);

  @TempDir Path temp;
  private Path dir;

  @BeforeEach
  void buildTheOldIndex() throws IOException {
    dir = temp.resolve("x");
    IndexRebuild.rebuild(dir, numbered(10, "old"), OPTIONS);
  }

  private RebuildReport rebuild(RebuildStage stage, RebuildStage.Listener then) throws IOException {
    RebuildStage.Listener listener =
        reached -> {
          if (reached == stage) {
            then.reached(reached);
          }
        };
    return new IndexRebuild(dir, OPTIONS, listener, FSDirectory::open).run(numbered(8, "new"));
  }

  @Test
  void whatIsCommittedMeanwhileIsCarriedOver() throws IOException {
    for (RebuildStage stage :
        List.of(RebuildStage.LOCKED, RebuildStage.SOURCE_READ, RebuildStage.CHECKED)) {
      try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
        writer.put(article("before", "before"));
        writer.commit();
        RebuildReport report =
            rebuild(
                stage,
                reached -> {
                  writer.put(article("3", "updated"));
                  writer.put(article("added", "updated"));
                  writer.commit();
                  writer.put(article("dropped", "updated"));
                  writer.delete("dropped");
                  writer.delete("4");
                  writer.commit();
                });
        // Before the rebuild has looked at the live index, an update is its own past.
        boolean carried = stage != RebuildStage.LOCKED;
        assertEquals(8, report.indexed());
        assertEquals(carried ? 5 : 0, report.carriedOver());
        assertEquals(carried ? 2 : 0, Found.count(dir, "updated"));
        assertEquals(carried ? 6 : 8, Found.count(dir, "new"));
        assertEquals(0, Found.count(dir, "before"));
        assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
        writer.put(article("after", "after"));
        assertEquals(9, writer.commit());
        assertEquals(1, Found.count(dir, "after"));
        assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
      }
    }
  }

  @Test
  void aWriterThatCameAndWentMeanwhileIsCarriedOverToo() throws IOException {
    RebuildReport report =
        rebuild(
            RebuildStage.SOURCE_READ,
            reached -> {
              for (String id : List.of("a", "b")) {
                try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
                  writer.put(article(id, "updated"));
                  writer.commit();
                  writer.put(article("dropped", "updated"));
                }
              }
            });
    assertEquals(2, report.carriedOver());
    assertEquals(2, Found.count(dir, "updated"));
  }

  @Test
  void aChangeDuringTheSwitchWaitsAndGoesToTheNewGeneration() throws Exception {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      List<Future<?>> change = new ArrayList<>();
      rebuild(
          RebuildStage.CARRIED_OVER,
          reached ->
              change.add(
                  thread.submit(
                      () -> {
                        writer.put(article("late", "late"));
                        return writer.commit();
                      })));
      assertEquals(9L, change.get(0).get());
      assertEquals(1, Found.count(dir, "late"));
      assertEquals(8, Found.count(dir, "new"));
    }
  }

  @Test
  void uncommittedChangesHoldUpTheSwitchAndThenTheRebuildFails() throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.put(article("open", "open"));
      RebuildOptions hasty = OPTIONS.withSwitchWait(Duration.ofMillis(300));
      String message =
          assertThrows(
                  IndexLockedException.class,
                  () -> IndexRebuild.rebuild(dir, numbered(8, "new"), hasty))
              .getMessage();
      assertTrue(message.startsWith("index is being written by process "), message);
      assertFalse(Files.exists(dir.resolve("fihrist-switch")));
      assertEquals(10, Found.count(dir, "old"));
      assertEquals(11, writer.commit());
      assertEquals(1, Found.count(dir, "open"));
    }
    assertEquals(
        "switchWait must not be negative: PT-1S",
        assertThrows(
                IllegalArgumentException.class,
                () -> OPTIONS.withSwitchWait(Duration.ofSeconds(-1)))
            .getMessage());
  }

  @Test
  void aRequestWhoseRebuildDiedIsIgnored() throws Exception {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      Files.write(dir.resolve("fihrist-switch"), new byte[0]);
      Thread.sleep(300);
      writer.put(article("1", "updated"));
      writer.commit();
    }
    assertFalse(Files.exists(dir.resolve("fihrist-switch")));
    assertEquals(1, Found.count(dir, "updated"));
  }

  @Test
  void rebuildsFromTheTruthBesideRandomUpdatesEndWithTheTruth() throws Exception {
    Random random = new Random(17);
    Map<String, String> truth = new TreeMap<>(Found.bodies(dir));
    AtomicBoolean done = new AtomicBoolean();
    ArticleSource source =
        Articles.of(
            () -> {
              synchronized (truth) {
                return List.copyOf(truth.entrySet()).stream()
                    .map(entry -> accepted(entry.getKey(), entry.getValue()));
              }
            });
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Integer> updates =
          thread.submit(
              () -> {
                int commits = 0;
                while (!done.get()) {
                  Map<String, String> next;
                  synchronized (truth) {
                    next = new TreeMap<>(truth);
                  }
                  for (int i = random.nextInt(5); i >= 0; i--) {
                    change(next, "" + random.nextInt(40), random, writer);
                  }
                  // As who writes the database first: what is in the index, a source knows.
                  synchronized (truth) {
                    truth.clear();
                    truth.putAll(next);
                  }
                  writer.commit();
                  commits++;
                }
                return commits;
              });
      for (int i = 0; i < 6; i++) {
        IndexRebuild.rebuild(dir, source, OPTIONS);
      }
      done.set(true);
      assertTrue(updates.get() > 5);
    }
    assertEquals(truth, Found.bodies(dir));
    assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
  }

  private static void change(
      Map<String, String> articles, String id, Random random, ArticleWriter writer)
      throws IOException {
    if (random.nextInt(3) == 0) {
      writer.delete(id);
      articles.remove(id);
    } else {
      String body = "text " + random.nextInt();
      writer.put(article(id, body));
      articles.put(id, body);
    }
  }

  @Test
  void whatAnotherProcessCommitsIsCarriedOverFromSwitchToSwitch() throws Exception {
    Process child = ChildProcess.start(WriterChild.class, dir.toString(), "1");
    int acknowledged = 0;
    try (BufferedReader lines = ChildProcess.lines(child)) {
      acknowledged = Integer.parseInt(lines.readLine());
      int before = acknowledged;
      IndexRebuild.rebuild(dir, liveArticles(before), OPTIONS);
      ChildProcess.kill(child);
      for (String line : lines.lines().toList()) {
        acknowledged = Integer.parseInt(line);
      }
      assertTrue(acknowledged > before);
    } finally {
      child.destroyForcibly();
    }
    int found = Found.count(dir, "added");
    assertTrue(found == acknowledged || found == acknowledged + 1, found + " " + acknowledged);
    assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
  }

  private ArticleSource liveArticles(int atLeast) {
    return Articles.of(
        () -> {
          try {
            Map<String, String> bodies = Found.bodies(dir);
            assertTrue(bodies.size() >= 10 + atLeast);
            return bodies.entrySet().stream()
                .map(entry -> accepted(entry.getKey(), entry.getValue()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
