// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;
import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildFaultTest {
  private static final RebuildOptions OPTIONS =
      RebuildOptions.standard(ANALYSIS).withThreads(3).withRamBufferMegabytes(1);

  @TempDir Path temp;
  private Path dir;

  @BeforeEach
  void buildTheOldIndex() throws IOException {
    dir = temp.resolve("x");
    IndexRebuild.rebuild(dir, numbered(10, "قديم"), OPTIONS);
  }

  private void checkOldIsLiveAndRebuildWorks() throws IOException {
    assertEquals(10, Found.count(dir, "قديم"));
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
    IndexRebuild.rebuild(dir, numbered(20, "جديد"), OPTIONS);
    assertEquals(20, Found.count(dir, "جديد"));
    IndexRebuild.rebuild(dir, numbered(10, "قديم"), OPTIONS);
  }

  @Test
  void aFailureAtAnyStageBeforeTheSwitchLeavesTheOldIndex() throws IOException {
    for (RebuildStage stage : RebuildStage.values()) {
      if (stage.compareTo(RebuildStage.SWITCHED) < 0) {
        IndexRebuild rebuild =
            new IndexRebuild(dir, OPTIONS, reached -> failAt(stage, reached), FSDirectory::open);
        var failure = assertThrows(IOException.class, () -> rebuild.run(numbered(20, "جديد")));
        assertEquals("fault at " + stage, failure.getMessage());
        checkOldIsLiveAndRebuildWorks();
      }
    }
  }

  @Test
  void aFailureAfterTheSwitchLeavesTheNewIndex() throws IOException {
    IndexRebuild rebuild =
        new IndexRebuild(
            dir, OPTIONS, reached -> failAt(RebuildStage.SWITCHED, reached), FSDirectory::open);
    assertThrows(IOException.class, () -> rebuild.run(numbered(20, "جديد")));
    assertEquals(20, Found.count(dir, "جديد"));
  }

  private static void failAt(RebuildStage stage, RebuildStage reached) throws IOException {
    if (reached == stage) {
      throw new IOException("fault at " + stage);
    }
  }

  @Test
  void ioErrorsAnywhereInTheNewGenerationLeaveTheOldIndex() throws IOException {
    int failed = 0;
    for (int seed = 0; seed < 12; seed++) {
      double rate = seed % 2 == 0 ? 0.01 : 0.001;
      IndexRebuild rebuild = new IndexRebuild(dir, OPTIONS, stage -> {}, flaky(seed, rate));
      boolean switched = true;
      try {
        rebuild.run(numbered(300, "جديد"));
      } catch (IOException e) {
        switched = false;
        failed++;
      }
      assertEquals(switched ? 300 : 0, Found.count(dir, "جديد"));
      assertEquals(switched ? 0 : 10, Found.count(dir, "قديم"));
      assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
      IndexRebuild.rebuild(dir, numbered(10, "قديم"), OPTIONS);
    }
    assertTrue(failed > 2, "failed " + failed);
  }

  private static DirectoryOpener flaky(int seed, double rate) {
    return folder -> {
      MockDirectoryWrapper directory =
          new MockDirectoryWrapper(new Random(seed), FSDirectory.open(folder));
      directory.setCheckIndexOnClose(false);
      directory.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
      directory.setRandomIOExceptionRate(rate);
      directory.setRandomIOExceptionRateOnOpen(rate);
      return directory;
    };
  }

  @Test
  void aFullDiskLeavesTheOldIndex() throws IOException {
    for (long bytes : new long[] {1, 3000, 20_000}) {
      IndexRebuild rebuild =
          new IndexRebuild(
              dir,
              OPTIONS,
              stage -> {},
              folder -> {
                MockDirectoryWrapper directory =
                    new MockDirectoryWrapper(new Random(1), FSDirectory.open(folder));
                directory.setCheckIndexOnClose(false);
                directory.setMaxSizeInBytes(bytes);
                return directory;
              });
      var failure = assertThrows(IOException.class, () -> rebuild.run(numbered(500, "جديد")));
      assertTrue(failure.getMessage().contains("disk full"), failure.getMessage());
      assertEquals(10, Found.count(dir, "قديم"));
    }
    checkOldIsLiveAndRebuildWorks();
  }

  @Test
  void aWorkerThatDiesStopsTheRebuildAndIsReported() throws IOException {
    var failure =
        assertThrows(
            IOException.class,
            () ->
                new IndexRebuild(
                        dir,
                        OPTIONS,
                        stage -> {},
                        folder -> {
                          MockDirectoryWrapper directory =
                              new MockDirectoryWrapper(new Random(1), FSDirectory.open(folder));
                          directory.setCheckIndexOnClose(false);
                          directory.setRandomIOExceptionRate(1);
                          return directory;
                        })
                    .run(
                        Articles.of(
                            () ->
                                IntStream.iterate(0, i -> i + 1)
                                    .mapToObj(
                                        i -> accepted("" + i, "جديد " + "نص ".repeat(500))))));
    assertTrue(failure.getMessage().contains("random IOException"), failure.getMessage());
    checkOldIsLiveAndRebuildWorks();
  }

  @Test
  void aDeletedLockFileStopsTheSwitch() throws IOException {
    checkDeletedLock(RebuildStage.COMMITTED, "fihrist-rebuild.lock");
    checkDeletedLock(RebuildStage.CARRIED_OVER, "fihrist.lock");
  }

  private void checkDeletedLock(RebuildStage stage, String file) throws IOException {
    IndexRebuild rebuild =
        new IndexRebuild(
            dir,
            OPTIONS,
            reached -> {
              if (reached == stage) {
                Files.delete(dir.resolve(file));
                // As the next writer would.
                Files.writeString(dir.resolve(file), "another");
              }
            },
            FSDirectory::open);
    assertEquals(
        "lock file was deleted while the index was written: '%s'; run it again"
            .formatted(dir.resolve(file)),
        assertThrows(IOException.class, () -> rebuild.run(numbered(20, "جديد"))).getMessage());
    checkOldIsLiveAndRebuildWorks();
  }
}
