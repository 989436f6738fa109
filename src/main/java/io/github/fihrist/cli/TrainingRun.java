// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Does what short commands do, on a few articles of its own, for Java to see which classes they
 * take. The launcher has it done once, and starts the commands from what Java kept of it; they may
 * be of any kind, so that it must not be one of them.
 *
 * <p>It is run twice: the first process makes the index, and the second one, of which Java keeps
 * the classes, searches it. Those of indexing would cost each command a twentieth of a second.
 */
final class TrainingRun {
  /** More than Lucene puts into one block of a list. */
  private static final int ARTICLES = 300;

  private static final List<String> SENTENCES =
      List.of(
          "افتتح الوزير معرض الكتاب في الرياض يوم الأحد 12/3/2023.",
          "وقال المدير: «القراءة حياة ثانية، والكتاب باب من أبوابها».",
          "زار المعرض 5000 قارئ في يومه الأول؛ وهو رقم لم يبلغه من قبل.",
          "ارتفعت أسعار القمح في الأسواق العالمية بنسبة 3.5 في المئة!",
          "هل تنخفض الأسعار قبل الشتاء؟ لا أحد يعرف ذلك.",
          "وَسَافَرَ الطُّلَّابُ إلى مكّة المكرّمة مع أ. د. سالم العلي.",
          "تبحث مكتبة Fihrist في المقالات والكتب، وتعرض مقاطع منها.");

  private TrainingRun() {}

  /**
   * Runs the process and ends it.
   *
   * @param args a folder to work in, empty at first; what is left there is of no use
   */
  public static void main(String[] args) throws IOException {
    Main.prepare();
    Path dir = Path.of(args[0]).resolve("index");
    if (Files.exists(dir)) {
      System.exit(search(dir, Streams.ofProcess()));
    }
    index(dir);
  }

  static void index(Path dir) throws IOException {
    ArticleIndex.rebuild(dir, ArticleSource.of(articles()));
  }

  /** The exit code of the first command that fails, if one does. */
  static int search(Path dir, Streams streams) {
    String index = "--index=" + dir;
    return List.of(
            List.of("search", index, "معرض الكتاب"),
            List.of("search", index, "--facet=source,year", "--sort=newest", "القراءة"),
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

  /** Each has all the sentences, beginning with another one. */
  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      List<String> sentences = new ArrayList<>(SENTENCES);
      Collections.rotate(sentences, i);
      String body = String.join(" ", sentences) + "\n\n" + String.join("\n", sentences);
      articles.add(
          new Article(
              String.valueOf(i),
              sentences.getLast(),
              body,
              Instant.EPOCH.plusSeconds(i),
              "الأفق",
              "هند",
              "ثقافة",
              null,
              List.of("كتب", "أسواق"),
              Map.of("section", "ثقافة")));
    }
    return articles;
  }
}
