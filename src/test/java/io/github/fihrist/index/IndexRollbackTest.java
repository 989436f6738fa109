// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRollbackTest {
  @TempDir Path temp;
  private Path dir;

  @BeforeEach
  void buildAnIndex() throws IOException {
    dir = temp.resolve("x");
    rebuild(10, "قديم");
  }

  private RebuildReport rebuild(int count, String word) throws IOException {
    return IndexRebuild.rebuild(dir, numbered(count, word), RebuildOptions.standard(ANALYSIS));
  }

  @Test
  void readersGoBackWithIt() throws IOException {
    rebuild(20, "جديد");
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS)) {
      assertEquals("generation-000001", IndexRollback.rollback(dir, ANALYSIS));
      assertEquals(20, Found.count(index, "جديد"));
      assertTrue(index.refresh());
      assertEquals(10, Found.count(index, "قديم"));
    }
  }

  @Test
  void theNextRebuildUsesANewNumberAndDropsWhatWasLeft() throws IOException {
    rebuild(20, "جديد");
    IndexRollback.rollback(dir, ANALYSIS);
    assertEquals("generation-000003", rebuild(30, "جديد").generation());
    assertFalse(Files.exists(dir.resolve("generation-000002")));
    assertEquals("generation-000001", IndexRollback.rollback(dir, ANALYSIS));
    assertEquals(10, Found.count(dir, "قديم"));
  }

  @Test
  void withoutAFormerGenerationItSaysSo() throws IOException {
    assertEquals(
        "no generation before 'generation-000001' in '%s'; ".formatted(dir)
            + "rebuild it: fihrist rebuild --index %s SOURCE...".formatted(dir),
        assertThrows(IOException.class, () -> IndexRollback.rollback(dir, ANALYSIS)).getMessage());
    assertEquals(10, Found.count(dir, "قديم"));
  }
}
