// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What it takes to begin: to open an index in a running program, and to run the command line. */
final class StartBenchmark {
  private static final int OPENINGS = 21;
  private static final int STARTS = 7;
  private static final int ARCHIVE_TENTHS = 600;
  private static final Path CACHE = Path.of("target", "bench", "cache").toAbsolutePath();
  private static final String QUERY = "معرض الكتاب";

  private final Path fihrist;
  private final Path lucene;
  private final PrintStream out;

  StartBenchmark(Path fihrist, Path lucene, PrintStream out) {
    this.fihrist = fihrist;
    this.lucene = lucene;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    Question question = new Question(Question.Kind.TWO_WORDS, QUERY, "", null);
    Latencies ours = new Latencies();
    Latencies theirs = new Latencies();
    for (int i = 0; i < OPENINGS; i++) {
      ours.measure(
          () -> {
            try (Engine engine = new FihristEngine(fihrist)) {
              return engine.show(question);
            }
          });
      theirs.measure(
          () -> {
            try (Engine engine = new LuceneEngine(lucene)) {
              return engine.show(question);
            }
          });
    }
    out.println();
    out.println("| start | Fihrist ms, median | Lucene |");
    out.println("|---|---|---|");
    out.printf(
        Locale.ROOT,
        "| open, first query with snippets, warm process | %.1f | %.1f |%n",
        ours.wall(0.5),
        theirs.wall(0.5));
    List<String> java = new ArrayList<>();
    java.add(ProcessHandle.current().info().command().orElse("java"));
    java.addAll(List.of("-cp", classPath(), "io.github.fihrist.cli.Main"));
    out.printf(Locale.ROOT, "| `search`, start to end | %.0f | |%n", search(java).wall(0.5));
    Path launcher = Path.of("target", "fihrist");
    if (Files.exists(launcher)) {
      search(List.of(launcher.toString()));
      awaitArchive();
      out.printf(
          Locale.ROOT,
          "| the same by the launcher | %.0f | |%n",
          search(List.of(launcher.toString())).wall(0.5));
    }
  }

  private Latencies search(List<String> program) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("search", "--index", fihrist.toString(), QUERY));
    Latencies latencies = new Latencies();
    for (int i = 0; i < STARTS; i++) {
      Process process =
          latencies.measure(
              () -> {
                ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
                builder.environment().put("LC_ALL", "C.UTF-8");
                builder.environment().put("XDG_CACHE_HOME", CACHE.toString());
                Process started = builder.start();
                started.getInputStream().transferTo(OutputStream.nullOutputStream());
                return started;
              });
      if (process.waitFor() != 0) {
        throw new IOException("search failed: '" + String.join(" ", command) + "'");
      }
    }
    return latencies;
  }

  /** The first command has Java make an archive of classes; the folder of that try is then gone. */
  private static void awaitArchive() throws IOException, InterruptedException {
    for (int tenths = 0; tenths < ARCHIVE_TENTHS; tenths++) {
      try (var tries = Files.newDirectoryStream(CACHE.resolve("fihrist"), "*.try")) {
        if (!tries.iterator().hasNext()) {
          return;
        }
      }
      Thread.sleep(100);
    }
    throw new IOException("no archive of classes is made in '" + CACHE + "'");
  }

  /** The runnable jar, where it was built. */
  private static String classPath() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("target"), "*-cli.jar")) {
      for (Path jar : files) {
        return jar.toString();
      }
    }
    return System.getProperty("java.class.path", "").replace(File.separator + "test-classes", "");
  }
}
