// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Refreshes an index at an interval, on a thread of its own, until it is closed. */
final class AutoRefresh implements Closeable {
  private static final Logger LOG = System.getLogger(LiveIndex.class.getName());

  private final LiveIndex index;
  private final ScheduledExecutorService thread;
  private final Future<?> refreshing;

  AutoRefresh(LiveIndex index, Duration interval) {
    this.index = index;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, "fihrist-refresh");
              daemon.setDaemon(true);
              return daemon;
            });
    long nanos = interval.toNanos();
    this.refreshing =
        thread.scheduleWithFixedDelay(this::refresh, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private void refresh() {
    try {
      index.refreshIfOpen();
    } catch (IOException | RuntimeException e) {
      // Anything thrown on would silently end the refreshing for good.
      LOG.log(
          Level.WARNING,
          () -> "cannot refresh '" + index.directory() + "'; searching on with what is open",
          e);
    }
  }

  /** Ends the thread, after a refresh that may be under way. */
  @Override
  public void close() {
    refreshing.cancel(false);
    thread.shutdown();
  }
}
