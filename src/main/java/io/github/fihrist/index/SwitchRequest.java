// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * A request of someone who has the lock of the rebuild: that a writer, of any process, step aside
 * for a switch. It stands until the write lock is had; one whose owner died is ignored.
 */
final class SwitchRequest implements Closeable {
  private final IndexLayout layout;

  private SwitchRequest(IndexLayout layout) {
    this.layout = layout;
  }

  /** Asks. The caller has the lock of the rebuild. */
  static SwitchRequest place(IndexLayout layout) throws IOException {
    IndexLayout.requireNoLink(layout.switchRequestFile());
    Files.write(
        layout.switchRequestFile(),
        new byte[0],
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
    return new SwitchRequest(layout);
  }

  /**
   * Waits for the write lock.
   *
   * @throws IndexLockedException if a writer does not commit its changes in that time
   */
  IndexLock lockWritersOut(Duration wait) throws IOException, InterruptedException {
    return IndexLock.acquire(layout, IndexLock.Purpose.WRITE, wait);
  }

  /** Whether someone who lives is asking. */
  static boolean isPending(IndexLayout layout) throws IOException {
    if (!Files.exists(layout.switchRequestFile())) {
      return false;
    }
    Optional<IndexLock> noRebuild = IndexLock.tryAcquire(layout, IndexLock.Purpose.REBUILD);
    if (noRebuild.isPresent()) {
      try (IndexLock lock = noRebuild.get()) {
        lock.ensureHeld();
        Files.deleteIfExists(layout.switchRequestFile());
      }
    }
    return noRebuild.isEmpty();
  }

  /** Asks no more. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(layout.switchRequestFile());
  }
}
