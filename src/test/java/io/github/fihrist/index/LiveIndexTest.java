// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIndexTest {
  @TempDir Path temp;
  private Path dir;

  @BeforeEach
  void nameTheIndex() {
    dir = temp.resolve("x");
  }

  private void rebuild(int count, String word) throws IOException {
    IndexRebuild.rebuild(dir, numbered(count, word), RebuildOptions.standard(ANALYSIS));
  }

  private void checkRefused(Class<? extends IOException> type, String message) {
    String expected = message.replace("DIR", dir.toString());
    assertEquals(expected, assertThrows(type, () -> LiveIndex.open(dir, ANALYSIS)).getMessage());
  }

  @Test
  void aMissingDirectoryIsNoIndex() {
    checkRefused(
        NoIndexException.class,
        "no index at 'DIR': no such directory; build it: fihrist rebuild --index DIR SOURCE...");
  }

  @Test
  void aFileIsNoIndex() throws IOException {
    Files.writeString(dir, "text");
    checkRefused(
        NoIndexException.class,
        "no index at 'DIR': not a directory; build it: fihrist rebuild --index DIR SOURCE...");
  }

  @Test
  void aDirectoryWithoutCurrentIsNoIndex() throws IOException {
    Files.createDirectory(dir);
    checkRefused(
        NoIndexException.class,
        "no index at 'DIR': it has no file CURRENT; "
            + "build it: fihrist rebuild --index DIR SOURCE...");
  }

  @Test
  void garbageInCurrentIsShown() throws IOException {
    rebuild(1, "كتب");
    Files.writeString(dir.resolve("CURRENT"), "../../etc\u0000\n");
    checkRefused(
        IndexFormatException.class,
        "index 'DIR' has in its file CURRENT '../../etc\\u0000\\u000A', "
            + "expected 'generation-NNNNNN'; "
            + "rebuild it: fihrist rebuild --index DIR SOURCE...");
  }

  @Test
  void anEmptyCurrentIsShown() throws IOException {
    rebuild(1, "كتب");
    Files.writeString(dir.resolve("CURRENT"), "");
    checkRefused(
        IndexFormatException.class,
        "index 'DIR' has in its file CURRENT '', expected 'generation-NNNNNN'; "
            + "rebuild it: fihrist rebuild --index DIR SOURCE...");
  }

  @Test
  void aMissingGenerationIsNamed() throws IOException {
    rebuild(1, "كتب");
    IOUtils.rm(dir.resolve("generation-000001"));
    checkRefused(
        IndexFormatException.class,
        "index 'DIR' has under the name in CURRENT 'no folder', expected 'generation-000001'; "
            + "rebuild it: fihrist rebuild --index DIR SOURCE...");
  }

  @Test
  void aForeignLuceneIndexIsRefused() throws IOException {
    rebuild(1, "كتب");
    try (Directory directory = FSDirectory.open(dir.resolve("generation-000001"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("owner", "other").entrySet());
    }
    checkRefused(
        IndexFormatException.class,
        "index 'DIR' has manifest '{owner=other}', expected 'format 3'; "
            + "rebuild it: fihrist rebuild --index DIR SOURCE...");
  }

  @Test
  void randomBytesInCurrentNeverPass() throws IOException {
    rebuild(1, "كتب");
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(10_000)];
      random.nextBytes(bytes);
      Files.write(dir.resolve("CURRENT"), bytes);
      IndexFormatException refused =
          assertThrows(IndexFormatException.class, () -> LiveIndex.open(dir, ANALYSIS));
      assertTrue(refused.getMessage().length() < 1000);
      assertTrue(refused.getMessage().chars().noneMatch(Character::isISOControl));
    }
  }

  @Test
  void anIndexThatWasClosedSaysSo() throws IOException {
    rebuild(1, "كتب");
    LiveIndex index = LiveIndex.open(dir, ANALYSIS);
    LiveIndex.Lease lease = index.acquire();
    index.close();
    index.close();
    assertEquals(1, Found.count(lease, "كتب"));
    lease.close();
    lease.close();
    String message = "index is closed: '" + dir + "'; open it";
    assertEquals(message, assertThrows(IllegalStateException.class, index::acquire).getMessage());
    assertEquals(message, assertThrows(IllegalStateException.class, index::refresh).getMessage());
  }

  @Test
  void aRefreshThatFailsKeepsWhatIsOpen() throws IOException {
    rebuild(5, "كتب");
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS)) {
      Files.writeString(dir.resolve("CURRENT"), "garbage");
      assertThrows(IndexFormatException.class, index::refresh);
      assertEquals(5, Found.count(index, "كتب"));
    }
  }

  @Test
  void statsTellWhatIsThere() throws IOException {
    Instant before = Instant.now();
    IndexRebuild.rebuild(
        dir,
        Articles.of(
            IntStream.range(0, 10)
                .<Reading>mapToObj(
                    i ->
                        new Reading.Accepted(
                            Articles.article("" + i, "نص")
                                .withDate(Instant.ofEpochSecond(1000 + i)),
                            "memory"))
                .toList()),
        RebuildOptions.standard(ANALYSIS));
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS)) {
      IndexStats stats = index.stats();
      assertEquals(10, stats.articles());
      assertEquals(0, stats.deleted());
      assertEquals("generation-000001", stats.generation());
      assertTrue(!stats.created().isBefore(before));
      assertTrue(stats.sizeBytes() > 1000);
      assertTrue(stats.segments() >= 1);
      assertEquals(Manifest.FORMAT_VERSION, stats.formatVersion());
      assertEquals(ANALYSIS.fingerprint(), stats.analysisFingerprint());
      assertEquals(Optional.of(Instant.ofEpochSecond(1000)), stats.earliest());
      assertEquals(Optional.of(Instant.ofEpochSecond(1009)), stats.latest());
    }
  }

  @Test
  void statsOfArticlesWithoutDatesHaveNone() throws IOException {
    rebuild(3, "كتب");
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS)) {
      assertEquals(Optional.empty(), index.stats().earliest());
      assertEquals(Optional.empty(), index.stats().latest());
    }
  }

  @Test
  void leasesAreWholeWhileRebuildsSwitchAndOthersRefresh() throws Exception {
    rebuild(1, "كتب");
    AtomicBoolean done = new AtomicBoolean();
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        ExecutorService readers = Executors.newFixedThreadPool(4)) {
      var searches =
          IntStream.range(0, 4).mapToObj(i -> readers.submit(() -> search(index, done))).toList();
      for (int count = 2; count <= 12; count++) {
        rebuild(count, "كتب");
      }
      done.set(true);
      for (Future<Long> search : searches) {
        assertTrue(search.get() > 0);
      }
      index.refresh();
      assertEquals(12, Found.count(index, "كتب"));
    }
  }

  private static long search(LiveIndex index, AtomicBoolean done) throws IOException {
    long searches = 0;
    int last = 0;
    while (!done.get()) {
      index.refresh();
      try (LiveIndex.Lease lease = index.acquire()) {
        int found = Found.count(lease, "كتب");
        assertEquals(lease.manifest().articleCount(), found);
        assertTrue(found >= last);
        last = found;
      }
      searches++;
    }
    return searches;
  }
}
