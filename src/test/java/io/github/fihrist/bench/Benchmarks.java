// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.article.ArticleSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.util.Version;

/**
 * Fihrist beside plain Lucene with its ArabicAnalyzer, on one corpus, in one run: {@code mvn -q
 * -Pbench}. What it prints is explained in {@code docs/performance.md}.
 */
final class Benchmarks {
  private static final Path WORK = Path.of("target", "bench");
  private static final Path FIHRIST = WORK.resolve("fihrist.index");
  private static final Path LUCENE = WORK.resolve("lucene.index");

  private final Settings settings;
  private final PrintStream out;

  private Benchmarks(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /** Takes its settings from system properties. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    new Benchmarks(Settings.ofSystem(), System.out).run();
  }

  private void run() throws IOException, InterruptedException, ExecutionException {
    Files.createDirectories(WORK);
    out.printf(
        Locale.ROOT,
        "%s, JDK %s, Lucene %s, %d cores, %d threads, heap %s %s%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.version(),
        Version.LATEST,
        Runtime.getRuntime().availableProcessors(),
        settings.threads(),
        settings.heap(),
        String.join(" ", settings.jvm()));
    if (settings.has("growth")) {
      new GrowthBenchmark(settings, WORK, out).run();
    }
    if (!settings.parts().equals(List.of("growth"))) {
      compare();
    }
  }

  private void compare() throws IOException, InterruptedException, ExecutionException {
    Path corpus =
        settings.corpus().isEmpty()
            ? MadeCorpus.ofSize(settings.articles(), WORK)
            : Path.of(settings.corpus());
    out.println("corpus " + corpus.getFileName());
    if (settings.has("rebuild")) {
      rebuild(corpus);
    }
    ArticleSource source = ArticleSource.jsonLines(corpus);
    if (settings.has("analysis")) {
      new AnalysisBenchmark(source, out).run();
    }
    if (settings.has("queries")) {
      List<Question> questions = Question.of(source, settings.queries());
      try (Engine fihrist = new FihristEngine(FIHRIST);
          Engine lucene = new LuceneEngine(LUCENE)) {
        new QueryBenchmark(fihrist, lucene, questions, out).run();
      }
    }
    if (settings.has("start")) {
      new StartBenchmark(FIHRIST, LUCENE, out).run();
      new RefreshBenchmark(FIHRIST, LUCENE, out).run(source);
    }
    if (settings.has("threads")) {
      new ThreadsBenchmark(settings, out)
          .run(corpus, FIHRIST, LUCENE, Question.of(source, settings.queries()));
    }
  }

  private void rebuild(Path corpus) throws IOException, InterruptedException {
    List<RebuildRun.Cost> ours = new ArrayList<>();
    List<RebuildRun.Cost> theirs = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      ours.add(RebuildRun.inNewJvm("fihrist", FIHRIST, corpus, settings));
      theirs.add(RebuildRun.inNewJvm("lucene", LUCENE, corpus, settings));
    }
    double textMegabytes = AnalysisBenchmark.textMegabytes(ArticleSource.jsonLines(corpus));
    out.println();
    out.println("| rebuild, medians of " + settings.rounds() + " | Fihrist | Lucene | ratio |");
    out.println("|---|---|---|---|");
    row("articles", ours, theirs, RebuildRun.Cost::articles);
    row("articles/s", ours, theirs, cost -> cost.articles() / cost.seconds());
    row("MB of text/s", ours, theirs, cost -> textMegabytes / cost.seconds());
    row("CPU seconds", ours, theirs, RebuildRun.Cost::cpuSeconds);
    row("peak heap, MB", ours, theirs, RebuildRun.Cost::heapMegabytes);
    row("peak resident, MB", ours, theirs, RebuildRun.Cost::residentMegabytes);
    row("index, MB", ours, theirs, RebuildRun.Cost::indexMegabytes);
  }

  private void row(
      String what,
      List<RebuildRun.Cost> ours,
      List<RebuildRun.Cost> theirs,
      ToDoubleFunction<RebuildRun.Cost> figure) {
    double our = median(ours, figure);
    double their = median(theirs, figure);
    out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", what, our, their, our / their);
  }

  private static double median(
      List<RebuildRun.Cost> costs, ToDoubleFunction<RebuildRun.Cost> figure) {
    double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
