// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.article;
import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fails while a rebuild carries updates over, and while it switches. Source and former
 * index are the same, so that what must be there is the same whether it has switched or not. The
 * mock disk throws when it is closed while a file is open: no handle may leak.
 */
class CarryOverFaultTest {
  private static final RebuildOptions OPTIONS = RebuildOptions.standard(ANALYSIS).withThreads(1);

  @TempDir Path dir;
  private final Deque<MockDirectoryWrapper> disks = new ArrayDeque<>();

  /** A fault of the disk, at a time of a test's choice. */
  private interface Fault {
    void befalls(MockDirectoryWrapper disk) throws IOException;
  }

  @BeforeEach
  void buildAnIndex() throws IOException {
    IndexRebuild.rebuild(dir, numbered(10, "نص"), OPTIONS);
  }

  private MockDirectoryWrapper disk(Path folder, int seed) throws IOException {
    MockDirectoryWrapper disk =
        new MockDirectoryWrapper(new Random(seed), FSDirectory.open(folder));
    disk.setCheckIndexOnClose(false);
    disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    disks.push(disk);
    return disk;
  }

  /**
   * Rebuilds; a writer deletes and adds when the new generation is checked, then the fault comes.
   */
  private void rebuild(int seed, RebuildStage stage, Fault fault) throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      RebuildStage.Listener stages =
          reached -> {
            if (reached == RebuildStage.CHECKED) {
              for (int i = 0; i < 40; i++) {
                writer.put(article("new " + i, "جديد " + seed));
              }
              writer.delete("3");
              writer.commit();
            }
            if (reached == stage) {
              fault.befalls(disks.getFirst());
            }
          };
      new IndexRebuild(dir, OPTIONS, stages, folder -> disk(folder, seed)).run(numbered(10, "نص"));
    }
  }

  private void checkAllIsThere(int seed) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      expected.put("" + i, "نص نص " + i);
    }
    expected.remove("3");
    for (int i = 0; i < 40; i++) {
      expected.put("new " + i, "جديد " + seed);
    }
    assertEquals(expected, Found.bodies(dir));
    assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
  }

  @Test
  void errorsWhileUpdatesAreCarriedOverLoseNone() throws IOException {
    int failed = 0;
    for (int seed = 0; seed < 10; seed++) {
      double rate = seed % 2 == 0 ? 0.01 : 0.0005;
      try {
        rebuild(
            seed,
            RebuildStage.CHECKED,
            disk -> {
              disk.setRandomIOExceptionRate(rate);
              disk.setRandomIOExceptionRateOnOpen(rate);
            });
      } catch (IOException e) {
        failed++;
      }
      checkAllIsThere(seed);
    }
    assertTrue(failed > 2 && failed < 10, "failed " + failed);
  }

  @Test
  void aDiskThatIsFullByThenFailsTheRebuildAndLeavesTheLiveIndex() throws IOException {
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                rebuild(
                    0,
                    RebuildStage.CHECKED,
                    disk -> disk.setMaxSizeInBytes(disk.sizeInBytes() + 500)));
    assertTrue(failure.toString().contains("disk full"), failure.toString());
    assertEquals("generation-000001", IndexCheck.check(dir, ANALYSIS).generation());
    checkAllIsThere(0);
  }

  @Test
  void whatIsLiveIsOnTheDiskWhenThePowerFailsAtTheSwitch() throws IOException {
    rebuild(
        1,
        RebuildStage.CARRIED_OVER,
        disk -> {
          // Tears every file that was not synced.
          disk.crash();
          disk.clearCrash();
        });
    assertEquals("generation-000002", IndexCheck.check(dir, ANALYSIS).generation());
    checkAllIsThere(1);
  }
}
