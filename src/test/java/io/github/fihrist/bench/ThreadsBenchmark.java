// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a second thread brings, in rebuilds and in searches with snippets. */
final class ThreadsBenchmark {
  private static final long NANOS_OF_SEARCHING = 5_000_000_000L;

  private final Settings settings;
  private final PrintStream out;

  ThreadsBenchmark(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  void run(Path corpus, Path fihrist, Path lucene, List<Question> questions)
      throws IOException, InterruptedException, ExecutionException {
    out.println();
    out.println("| threads | Fihrist 1, 2 | ratio | Lucene 1, 2 | ratio |");
    out.println("|---|---|---|---|---|");
    row(
        "rebuild, articles/s",
        rebuilds("fihrist", corpus, fihrist),
        rebuilds("lucene", corpus, lucene));
    List<Question> words =
        questions.stream().filter(each -> each.kind() == Question.Kind.TWO_WORDS).toList();
    try (Engine ours = new FihristEngine(fihrist);
        Engine theirs = new LuceneEngine(lucene)) {
      row("two words with snippets, searches/s", searches(ours, words), searches(theirs, words));
    }
  }

  private void row(String what, double[] ours, double[] theirs) {
    out.printf(
        Locale.ROOT,
        "| %s | %.0f, %.0f | %.2f | %.0f, %.0f | %.2f |%n",
        what,
        ours[0],
        ours[1],
        ours[1] / ours[0],
        theirs[0],
        theirs[1],
        theirs[1] / theirs[0]);
  }

  private double[] rebuilds(String engine, Path corpus, Path index)
      throws IOException, InterruptedException {
    double[] rates = new double[2];
    for (int threads = 1; threads <= 2; threads++) {
      RebuildRun.Cost cost =
          RebuildRun.inNewJvm(engine, index, corpus, settings.withThreads(threads));
      rates[threads - 1] = cost.articles() / cost.seconds();
    }
    return rates;
  }

  private static double[] searches(Engine engine, List<Question> questions)
      throws InterruptedException, ExecutionException {
    // The first pair only warms up.
    double[] rates = new double[2];
    for (int round = 0; round < 2; round++) {
      for (int threads = 1; threads <= 2; threads++) {
        rates[threads - 1] = rate(engine, questions, threads);
      }
    }
    return rates;
  }

  private static double rate(Engine engine, List<Question> questions, int threads)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + NANOS_OF_SEARCHING;
    List<Future<Integer>> counts = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        int from = thread * questions.size() / threads;
        counts.add(
            pool.submit(
                () -> {
                  int done = 0;
                  while (System.nanoTime() < end) {
                    engine.show(questions.get((from + done) % questions.size()));
                    done++;
                  }
                  return done;
                }));
      }
    }
    int all = 0;
    for (Future<Integer> count : counts) {
      all += count.get();
    }
    return all / (NANOS_OF_SEARCHING / 1e9);
  }
}
