// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** How long many runs of one thing took, by the clock and in CPU time of the thread. */
final class Latencies {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private double[] wall = new double[1024];
  private double[] cpu = new double[1024];
  private int count;

  /** What is measured. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws IOException;
  }

  <T> T measure(Task<T> task) throws IOException {
    long cpuStart = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    T result = task.run();
    double wallMillis = (System.nanoTime() - start) / 1e6;
    double cpuMillis = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e6;
    if (count == wall.length) {
      wall = Arrays.copyOf(wall, 2 * count);
      cpu = Arrays.copyOf(cpu, 2 * count);
    }
    wall[count] = wallMillis;
    cpu[count] = cpuMillis;
    count++;
    return result;
  }

  int count() {
    return count;
  }

  /** Milliseconds by the clock that a share of the runs, 0 to 1, kept within. */
  double wall(double share) {
    return percentile(wall, share);
  }

  /** Milliseconds of CPU that a share of the runs kept within. */
  double cpu(double share) {
    return percentile(cpu, share);
  }

  private double percentile(double[] values, double share) {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, share * count)];
  }
}
