// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCrashTest {
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
