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
import java.util.ArrayList;
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
 * A writer on a disk that fails. The mock disk throws when it is closed while a file is open: no
 * handle may leak.
 */
class WriterFaultTest {
  @TempDir Path dir;

  @BeforeEach
  void buildAnIndex() throws IOException {
    IndexRebuild.rebuild(dir, numbered(10, "قديم"), RebuildOptions.standard(ANALYSIS));
  }

  private static MockDirectoryWrapper disk(Path folder, int seed) throws IOException {
    MockDirectoryWrapper disk =
        new MockDirectoryWrapper(new Random(seed), FSDirectory.open(folder));
    disk.setCheckIndexOnClose(false);
    disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    return disk;
  }

  @Test
  void whatWasAcknowledgedSurvivesErrorsOfTheDisk() throws IOException {
    Map<String, String> acknowledged = new TreeMap<>(Found.bodies(dir));
    int failed = 0;
    for (int seed = 0; seed < 12; seed++) {
      double rate = seed % 2 == 0 ? 0.02 : 0.0005;
      int round = seed;
      Map<String, String> next = new TreeMap<>(acknowledged);
      try (ArticleWriter writer =
          ArticleWriter.open(
              dir,
              ANALYSIS,
              folder -> {
                MockDirectoryWrapper disk = disk(folder, round);
                disk.setRandomIOExceptionRate(rate);
                disk.setRandomIOExceptionRateOnOpen(rate);
                return disk;
              })) {
        for (int commit = 0; commit < 5; commit++) {
          String id = "" + (seed * 7 + commit) % 25;
          String body = "نص " + seed + " " + commit;
          next.put(id, body);
          writer.put(article(id, body));
          writer.commit();
          acknowledged.put(id, body);
        }
      } catch (IOException e) {
        failed++;
      }
      Map<String, String> found = Found.bodies(dir);
      // The commit that failed may have come through to the disk, whole.
      assertTrue(found.equals(acknowledged) || found.equals(next), "seed " + seed);
      acknowledged = new TreeMap<>(found);
      assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
    }
    assertTrue(failed > 2, "failed " + failed);
  }

  @Test
  void aFullDiskFailsTheCommitAndLeavesTheLast() throws IOException {
    IOException failure =
        assertThrows(
            IOException.class,
            () -> {
              try (ArticleWriter writer =
                  ArticleWriter.open(
                      dir,
                      ANALYSIS,
                      folder -> {
                        MockDirectoryWrapper disk = disk(folder, 1);
                        disk.setMaxSizeInBytes(disk.sizeInBytes() + 2000);
                        return disk;
                      })) {
                for (int i = 0; i < 500; i++) {
                  writer.put(article("new " + i, "جديد " + i));
                }
                writer.commit();
              }
            });
    assertTrue(failure.toString().contains("disk full"), failure.toString());
    assertEquals(10, Found.count(dir, "قديم"));
    assertEquals(0, Found.count(dir, "جديد"));
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  @Test
  void filesThatWereNotSyncedMayBeTornByAPowerFailure() throws IOException {
    for (int seed = 0; seed < 2; seed++) {
      Map<String, String> before = new TreeMap<>(Found.bodies(dir));
      int round = seed;
      List<MockDirectoryWrapper> disks = new ArrayList<>();
      ArticleWriter writer =
          ArticleWriter.open(
              dir,
              ANALYSIS,
              folder -> {
                disks.add(disk(folder, round));
                return disks.get(0);
              });
      writer.put(article("kept " + seed, "نص"));
      writer.commit();
      before.put("kept " + seed, "نص");
      for (int i = 0; i < 20; i++) {
        writer.put(article("lost " + i, "نص"));
      }
      disks.get(0).crash();
      assertThrows(IOException.class, writer::commit);
      disks.get(0).clearCrash();
      writer.close();
      assertEquals(before, Found.bodies(dir));
      assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
    }
  }
}
