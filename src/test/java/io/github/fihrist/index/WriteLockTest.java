// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteLockTest {
  @TempDir Path dir;

  private WriteLock acquire() throws IOException {
    return WriteLock.acquire(new IndexLayout(dir));
  }

  @Test
  void aSecondWriterOfThisProcessIsTurnedAwayByAnyNameOfTheIndex() throws IOException {
    try (WriteLock lock = acquire()) {
      lock.ensureHeld();
      IndexLockedException refused =
          assertThrows(
              IndexLockedException.class,
              () -> WriteLock.acquire(new IndexLayout(dir.resolve("../" + dir.getFileName()))));
      assertTrue(
          refused
              .getMessage()
              .startsWith(
                  "index is being written by process "
                      + ProcessHandle.current().pid()
                      + " since 2"),
          refused.getMessage());
    }
    acquire().close();
  }

  @Test
  void closingTwiceDoesNotFreeAnothersLock() throws IOException {
    WriteLock first = acquire();
    first.close();
    try (WriteLock second = acquire()) {
      first.close();
      assertThrows(IndexLockedException.class, this::acquire);
      second.ensureHeld();
    }
  }

  @Test
  void whatAKilledWriterLeftDoesNotMatter() throws IOException {
    Files.writeString(dir.resolve("fihrist.lock"), "x".repeat(5000));
    acquire().close();
    assertEquals(
        ProcessHandle.current().pid() + "",
        Files.readString(dir.resolve("fihrist.lock")).split(" ")[0]);
  }
}
