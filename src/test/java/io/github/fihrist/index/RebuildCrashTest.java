// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCrashTest {
  private static final int KILLS = Integer.getInteger("fihrist.kills", 20);
  private static final RebuildOptions OPTIONS = RebuildOptions.standard(ANALYSIS);

  @TempDir Path temp;
  private Path dir;

  @BeforeEach
  void buildTheOldIndex() throws IOException {
    dir = temp.resolve("x");
    IndexRebuild.rebuild(dir, numbered(10, "old"), OPTIONS);
  }

  @Test
  void aProcessKilledAtAnyStageLeavesTheOldIndexOrTheNew() throws Exception {
    for (RebuildStage stage : RebuildStage.values()) {
      Process child = RebuildChild.startedUpTo(stage, dir);
      ChildProcess.kill(child);
      boolean switched = stage.compareTo(RebuildStage.SWITCHED) >= 0;
      assertEquals(switched ? 20 : 0, Found.count(dir, "new"), stage.name());
      assertEquals(switched ? 0 : 10, Found.count(dir, "old"), stage.name());
      CheckReport report = IndexCheck.check(dir, ANALYSIS);
      assertTrue(report.isClean(), stage + ": " + report);
      assertEquals(10, IndexRebuild.rebuild(dir, numbered(10, "old"), OPTIONS).indexed());
      assertEquals(10, Found.count(dir, "old"), stage.name());
    }
  }

  /**
   * At moments of chance, many of them in a switch; {@code -Dfihrist.kills=200} is the long run.
   */
  @Test
  void aProcessKilledWhileItRebuildsAndWritesLosesNoAcknowledgedCommit() throws Exception {
    Random random = new Random(11);
    int acknowledged = 0;
    int rebuilt = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = ChildProcess.start(BusyChild.class, dir.toString(), "" + acknowledged);
      List<String> said = new ArrayList<>();
      try (BufferedReader lines = ChildProcess.lines(child)) {
        // Every other kill is in the first rebuild, the rest are in a later one.
        do {
          said.add(lines.readLine());
        } while (kill % 2 == 1 && !said.getLast().equals("rebuilt"));
        Thread.sleep(random.nextInt(200));
        ChildProcess.kill(child);
        said.addAll(lines.lines().toList());
      }
      for (String line : said) {
        if (line.equals("rebuilt")) {
          rebuilt++;
        } else {
          acknowledged = Integer.parseInt(line);
        }
      }
      int found = Found.count(dir, "added");
      // The one under way may be there, committed or out of the source of a rebuild.
      assertTrue(found == acknowledged || found == acknowledged + 1, found + " " + acknowledged);
      assertEquals(10, Found.count(dir, "old"));
      assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
      acknowledged = found;
    }
    assertTrue(rebuilt > 0, "rebuilt");
  }

  @Test
  void aSecondRebuildIsToldWhichProcessRebuilds() throws Exception {
    Process child = RebuildChild.startedUpTo(RebuildStage.LOCKED, dir);
    try {
      IndexLockedException refused =
          assertThrows(
              IndexLockedException.class,
              () -> IndexRebuild.rebuild(dir, numbered(10, "old"), OPTIONS));
      String message = refused.getMessage();
      String start = "index is being rebuilt by process " + child.pid() + " since ";
      assertTrue(message.startsWith(start), message);
      assertTrue(message.endsWith("Z: '" + dir + "'; wait for it or stop it"), message);
      assertEquals(dir, refused.path());
      assertEquals(10, Found.count(dir, "old"));
    } finally {
      ChildProcess.kill(child);
    }
    assertEquals(5, IndexRebuild.rebuild(dir, numbered(5, "old"), OPTIONS).indexed());
  }
}
