// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.article.ArticleSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.util.IOUtils;

/**
 * What becomes of Fihrist as its index grows: one made corpus, of which each size is the beginning,
 * asked the same questions, which are made of the smallest. Prints a table and draws it.
 */
final class GrowthBenchmark {
  private final Settings settings;
  private final Path folder;
  private final PrintStream out;

  GrowthBenchmark(Settings settings, Path folder, PrintStream out) {
    this.settings = settings;
    this.folder = folder;
    this.out = out;
  }

  private record Point(
      RebuildRun.Cost cost, Latencies ranking, Latencies twoWords, Latencies headline) {
    Point(RebuildRun.Cost cost) {
      this(cost, new Latencies(), new Latencies(), new Latencies());
    }
  }

  void run() throws IOException, InterruptedException {
    List<Question> questions =
        Question.of(
            ArticleSource.jsonLines(MadeCorpus.ofSize(settings.sizes().getFirst(), folder)),
            settings.queries());
    out.println();
    out.println(
        "| articles | rebuild, s | articles/s | heap, resident, MB | index, MB | ranking of two words"
            + " p50, p99 ms | with snippets | headlines with snippets |");
    out.println("|---|---|---|---|---|---|---|---|");
    List<Point> points = new ArrayList<>();
    Path picture = folder.resolve("growth.svg");
    for (int size : settings.sizes()) {
      Path corpus = MadeCorpus.ofSize(size, folder);
      Path index = folder.resolve("growth.index");
      Point point = new Point(RebuildRun.inNewJvm("fihrist", index, corpus, settings));
      try (Engine engine = new FihristEngine(index)) {
        ask(engine, questions, point);
      }
      IOUtils.rm(index);
      print(point);
      points.add(point);
      // Each time, for the last sizes take hours.
      Files.writeString(picture, picture(points));
    }
    out.println("\ndrawn in " + picture);
  }

  private static void ask(Engine engine, List<Question> questions, Point point) throws IOException {
    // The first of two rounds only warms up.
    for (Point measured : List.of(new Point(point.cost), point)) {
      for (Question question : questions) {
        switch (question.kind()) {
          case TWO_WORDS -> {
            measured.ranking.measure(() -> engine.rank(question));
            measured.twoWords.measure(() -> engine.show(question));
          }
          case HEADLINE -> measured.headline.measure(() -> engine.show(question));
          case PHRASE, PREFIX, FUZZY, FILTER, FACETS, DEEP_PAGE -> {}
        }
      }
    }
  }

  private void print(Point point) {
    RebuildRun.Cost cost = point.cost;
    out.printf(
        Locale.ROOT,
        "| %d | %.1f | %.0f | %.0f, %.0f | %.0f | %.2f, %.2f | %.2f, %.2f | %.2f, %.2f |%n",
        cost.articles(),
        cost.seconds(),
        cost.articles() / cost.seconds(),
        cost.heapMegabytes(),
        cost.residentMegabytes(),
        cost.indexMegabytes(),
        point.ranking.wall(0.5),
        point.ranking.wall(0.99),
        point.twoWords.wall(0.5),
        point.twoWords.wall(0.99),
        point.headline.wall(0.5),
        point.headline.wall(0.99));
  }

  private static String picture(List<Point> points) {
    return new LogChart("articles", each(points, point -> (double) point.cost.articles()))
        .panel("rebuild, seconds")
        .line("rebuild", each(points, point -> point.cost.seconds()))
        .panel("megabytes")
        .line("index", each(points, point -> point.cost.indexMegabytes()))
        .line("resident", each(points, point -> point.cost.residentMegabytes()))
        .line("heap", each(points, point -> point.cost.heapMegabytes()))
        .panel("with snippets, milliseconds")
        .line("headline, p99", each(points, point -> point.headline.wall(0.99)))
        .line("headline, median", each(points, point -> point.headline.wall(0.5)))
        .line("two words, p99", each(points, point -> point.twoWords.wall(0.99)))
        .line("two words, median", each(points, point -> point.twoWords.wall(0.5)))
        .toSvg();
  }

  private static List<Double> each(List<Point> points, Function<Point, Double> figure) {
    return points.stream().map(figure).toList();
  }
}
