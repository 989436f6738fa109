// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.index.RebuildOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * One rebuild in a JVM of its own: {@code fihrist|lucene DIR CORPUS THREADS}. Prints what it took
 * as numbers in one line.
 */
final class RebuildRun {
  private RebuildRun() {}

  /**
   * What one rebuild took; heap and resident size are peaks.
   *
   * @param cpuSeconds of all threads, compiler and garbage collector among them
   */
  record Cost(
      int articles,
      double seconds,
      double cpuSeconds,
      double heapMegabytes,
      double residentMegabytes,
      double indexMegabytes) {

    static Cost parse(String line) {
      double[] values = Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
      return new Cost((int) values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    String toLine() {
      return "%d %.3f %.3f %.1f %.1f %.1f"
          .formatted(
              articles, seconds, cpuSeconds, heapMegabytes, residentMegabytes, indexMegabytes);
    }
  }

  /** Starts another JVM like this one. */
  static Cost inNewJvm(String engine, Path dir, Path corpus, Settings settings)
      throws IOException, InterruptedException {
    // An index of the run before would be kept beside the new one, and counted.
    IOUtils.rm(dir);
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx" + settings.heap());
    command.addAll(settings.jvm());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(RebuildRun.class.getName());
    command.addAll(
        List.of(engine, dir.toString(), corpus.toString(), Integer.toString(settings.threads())));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("rebuild failed: '" + String.join(" ", command) + "'");
    }
    return Cost.parse(line);
  }

  /** See the class. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Path dir = Path.of(args[1]);
    ArticleSource source = ArticleSource.jsonLines(Path.of(args[2]));
    int threads = Integer.parseInt(args[3]);
    // The time to start counts for neither: a library is loaded once.
    TextAnalysis analysis = TextAnalysis.standard();
    RebuildOptions options = RebuildOptions.standard(analysis).withThreads(threads);
    double cpu = cpuSeconds();
    long start = System.nanoTime();
    long articles =
        args[0].equals("fihrist")
            ? ArticleIndex.rebuild(dir, source, options).indexed()
            : PlainLucene.rebuild(dir, source, threads, options.ramBufferMegabytes());
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(
        new Cost(
                (int) articles,
                seconds,
                cpuSeconds() - cpu,
                peakHeapMegabytes(),
                residentMegabytes(),
                megabytes(dir))
            .toLine());
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1e9;
  }

  private static double peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / 1e6;
  }

  private static double residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
        .findFirst()
        .orElse(0);
  }

  private static double megabytes(Path dir) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes / 1e6;
  }
}
