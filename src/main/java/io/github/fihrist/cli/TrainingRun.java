// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Does what short commands do, on a few articles of its own, for Java to see which classes they
 * take. The launcher has it run once, and starts the commands from what Java kept of it; they may
 * be of any kind, so that it must not be one of them.
 */
final class TrainingRun {
  private static final List<Article> ARTICLES =
      List.of(
          Article.of(
                  "1", "افتتاح معرض الكتاب في الرياض", "زار المعرض 5000 قارئ. قال المدير: شكراً.")
              .withDate(Instant.EPOCH),
          Article.of(
              "2", "أسعار القمح", "ارتفعت أسعار القمح في الأسواق العالمية.\n\nوانخفض الذهب."),
          Article.of("3", null, "Fihrist يبحث في المقالات والكتب."));

  private TrainingRun() {}

  /**
   * Runs the process and ends it.
   *
   * @param args a folder, empty, to work in; what is left there is of no use
   */
  public static void main(String[] args) throws IOException {
    Main.prepare();
    System.exit(run(Path.of(args[0]), Streams.ofProcess()));
  }

  /** The exit code of the first command that fails, if one does. */
  static int run(Path folder, Streams streams) throws IOException {
    Path dir = folder.resolve("index");
    ArticleIndex.rebuild(dir, ArticleSource.of(ARTICLES));
    String index = "--index=" + dir;
    return List.of(
            List.of("search", index, "معرض الكتاب"),
            List.of("search", index, "+\"أسعار القمح\" -title:قطن OR كت* القمج~"),
            // Misspelled, as in "did you mean".
            List.of("search", index, "+القمج"),
            List.of("search", index, "--format=json", "--color=never", "القمج"),
            List.of("suggest", index, "اسع"),
            List.of("suggest", index, "--json", "اسع"),
            List.of("explain", index, "--id=1", "معرض الكتاب"),
            List.of("explain", index, "--id=1", "--json", "الكتاب"),
            List.of("analyze", "والكتاب"),
            List.of("analyze", "--json", "والكتاب"),
            List.of("stats", index),
            List.of("stats", index, "--json"))
        .stream()
        .mapToInt(
            command -> Main.run(RawArguments.restore(command.toArray(String[]::new)), streams))
        .filter(exitCode -> exitCode != Main.DONE)
        .findFirst()
        .orElse(Main.DONE);
  }
}
