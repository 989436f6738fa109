// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterCrashTest {
  private static final int KILLS = Integer.getInteger("fihrist.kills", 20);

  @TempDir Path temp;

  @Test
  void whatAKilledWriterHadCommittedIsThere() throws Exception {
    Path dir = temp.resolve("x");
    IndexRebuild.rebuild(dir, numbered(10, "old"), RebuildOptions.standard(ANALYSIS));
    Random random = new Random(5);
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process child =
          ChildProcess.start(WriterChild.class, dir.toString(), "" + (acknowledged + 1));
      try (BufferedReader lines = ChildProcess.lines(child)) {
        for (int commits = 1 + random.nextInt(8); commits > 0; commits--) {
          acknowledged = Integer.parseInt(lines.readLine());
        }
        Thread.sleep(random.nextInt(10));
        ChildProcess.kill(child);
        // What it said after the last line that was read counts too.
        for (String line : lines.lines().toList()) {
          acknowledged = Integer.parseInt(line);
        }
      }
      int found = Found.count(dir, "added");
      // A commit may be done and not yet acknowledged.
      assertTrue(found == acknowledged || found == acknowledged + 1, found + " " + acknowledged);
      assertEquals(10, Found.count(dir, "old"));
      assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
      acknowledged = found;
    }
  }
}
