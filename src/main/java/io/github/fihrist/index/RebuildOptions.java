// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import java.time.Duration;

/**
 * How to rebuild.
 *
 * @param analysis makes words of text; the index is opened with the same
 * @param threads how many threads analyse and index, 1 to {@value #MAX_THREADS}
 * @param ramBufferMegabytes heap for what is indexed but not yet written, in all threads together,
 *     1 to {@value #MAX_RAM_BUFFER_MEGABYTES}; a thread takes at least 4 MB
 * @param progress hears how far it is
 * @param switchWait how long, at the end, to wait for a writer that has uncommitted changes
 * @param checksDisk whether to refuse beforehand if the disk seems too small
 */
public record RebuildOptions(
    TextAnalysis analysis,
    int threads,
    int ramBufferMegabytes,
    RebuildProgress progress,
    Duration switchWait,
    boolean checksDisk) {

  /** The most threads. */
  public static final int MAX_THREADS = 256;

  /** The largest buffer. */
  public static final int MAX_RAM_BUFFER_MEGABYTES = 2047;

  private static final int DEFAULT_MEGABYTES_PER_THREAD = 512;
  private static final int HEAP_SHARES = 2;
  private static final Duration DEFAULT_SWITCH_WAIT = Duration.ofMinutes(10);

  /** Validates. */
  public RebuildOptions {
    requireRange("threads", threads, MAX_THREADS);
    requireRange("ramBufferMegabytes", ramBufferMegabytes, MAX_RAM_BUFFER_MEGABYTES);
    if (switchWait.isNegative()) {
      throw new IllegalArgumentException("switchWait must not be negative: " + switchWait);
    }
  }

  /**
   * All cores, for the buffer half of the heap that nothing else takes by now but at most 512 MB a
   * thread, no progress, ten minutes, a look at the disk.
   */
  /*
   * What fits into the buffer is written once, as one segment. Once it does not, most of it is
   * written twice: in its segments, and as they are merged.
   */
  public static RebuildOptions standard(TextAnalysis analysis) {
    Runtime runtime = Runtime.getRuntime();
    long taken = runtime.totalMemory() - runtime.freeMemory();
    long freeMegabytes = runtime.maxMemory() - taken >> 20;
    int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    int most = Math.min(MAX_RAM_BUFFER_MEGABYTES, DEFAULT_MEGABYTES_PER_THREAD * threads);
    return new RebuildOptions(
        analysis,
        threads,
        Math.clamp(freeMegabytes / HEAP_SHARES, 1, most),
        RebuildProgress.SILENT,
        DEFAULT_SWITCH_WAIT,
        true);
  }

  /** These options with another number of threads. */
  public RebuildOptions withThreads(int newThreads) {
    return new RebuildOptions(
        analysis, newThreads, ramBufferMegabytes, progress, switchWait, checksDisk);
  }

  /** These options with another buffer. */
  public RebuildOptions withRamBufferMegabytes(int newRamBufferMegabytes) {
    return new RebuildOptions(
        analysis, threads, newRamBufferMegabytes, progress, switchWait, checksDisk);
  }

  /** These options with another listener. */
  public RebuildOptions withProgress(RebuildProgress newProgress) {
    return new RebuildOptions(
        analysis, threads, ramBufferMegabytes, newProgress, switchWait, checksDisk);
  }

  /** These options with another wait for writers. */
  public RebuildOptions withSwitchWait(Duration newSwitchWait) {
    return new RebuildOptions(
        analysis, threads, ramBufferMegabytes, progress, newSwitchWait, checksDisk);
  }

  /** These options without a look at the free disk: what is needed can only be estimated. */
  public RebuildOptions withoutDiskCheck() {
    return new RebuildOptions(analysis, threads, ramBufferMegabytes, progress, switchWait, false);
  }

  private static void requireRange(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(name + " must be in 1.." + max + ": " + value);
    }
  }
}
