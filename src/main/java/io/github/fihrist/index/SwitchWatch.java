// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.Closeable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks a few times a second, on a thread of its own, whether there is something to do. A writer of
 * another process can be asked only through the file system, and somebody has to look there.
 */
final class SwitchWatch implements Closeable {
  private static final long INTERVAL_MILLIS = 100;

  private final ScheduledExecutorService thread;
  private final Future<?> watching;

  SwitchWatch(Runnable look) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, "fihrist-switch-watch");
              daemon.setDaemon(true);
              return daemon;
            });
    watching =
        thread.scheduleWithFixedDelay(
            look, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends the thread. It is not interrupted: that would break the files it may be at. */
  @Override
  public void close() {
    watching.cancel(false);
    thread.shutdown();
  }
}
