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

class IndexLockTest {
  @TempDir Path dir;

  private IndexLock acquire() throws IOException {
    return IndexLock.acquire(new IndexLayout(dir), IndexLock.Purpose.WRITE);
  }

  @Test
  void aSecondWriterOfThisProcessIsTurnedAwayByAnyNameOfTheIndex() throws IOException {
    try (IndexLock lock = acquire()) {
      lock.ensureHeld();
      IndexLockedException refused =
          assertThrows(
              IndexLockedException.class,
              () ->
                  IndexLock.acquire(
                      new IndexLayout(dir.resolve("../" + dir.getFileName())),
                      IndexLock.Purpose.WRITE));
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
    IndexLock first = acquire();
    first.close();
    try (IndexLock second = acquire()) {
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
