// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * The right to change which generation is live, without building one: no rebuild is under way, and
 * open writers have stepped aside.
 */
final class SoleWriter implements Closeable {
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final IndexLock rebuilds;
  private final IndexLock writers;

  private SoleWriter(IndexLock rebuilds, IndexLock writers) {
    this.rebuilds = rebuilds;
    this.writers = writers;
  }

  /**
   * Waits for writers to commit, ten seconds at most.
   *
   * @throws IndexLockedException if one does not, or a rebuild is under way
   */
  static SoleWriter acquire(IndexLayout layout) throws IOException {
    IndexLock rebuilds = IndexLock.acquire(layout, IndexLock.Purpose.REBUILD);
    boolean acquired = false;
    try (SwitchRequest request = SwitchRequest.place(layout)) {
      IndexLock writers = request.lockWritersOut(WAIT);
      acquired = true;
      return new SoleWriter(rebuilds, writers);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException failure =
          new InterruptedIOException("interrupted while a writer commits; nothing was changed");
      failure.initCause(e);
      throw failure;
    } finally {
      if (!acquired) {
        rebuilds.close();
      }
    }
  }

  void ensureHeld() throws IOException {
    rebuilds.ensureHeld();
    writers.ensureHeld();
  }

  @Override
  public void close() throws IOException {
    try (rebuilds) {
      writers.close();
    }
  }
}
