// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.article.Article;
import io.github.fihrist.search.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestVerbTest {
  @TempDir Path dir;

  @BeforeEach
  void build() throws IOException {
    List<Article> articles =
        List.of(Article.of("1", "أسعار القمح", "ارتفعت"), Article.of("2", "أسعار الذهب", "انخفضت"));
    ArticleIndex.rebuild(dir, TestIndex.source(articles));
  }

  @Test
  void completionsArePrintedOneALine() {
    assertEquals(
        "أسعار\nأسعار الذهب\nأسعار القمح\n",
        Ran.fihrist("suggest", "--index", dir, "اسع").output());
    assertEquals("أسعار\n", Ran.fihrist("suggest", "--index", dir, "--limit", 1, "اسع").output());
    assertEquals("أسعار القمح\n", Ran.fihrist("suggest", "--index", dir, "اسعار", "الق").output());
    assertEquals("", Ran.fihrist("suggest", "--index", dir, "xyz").output());
  }

  @Test
  void jsonHasMarksAndArticles() {
    assertEquals(
        "{\"prefix\":\"اسع\",\"completions\":["
            + "{\"text\":\"أسعار\",\"marks\":[[0,3]],\"articles\":2}]}\n",
        Ran.fihrist("suggest", "--index", dir, "--json", "--limit", 1, "اسع").output());
    assertEquals(
        "{\"prefix\":\"؟\",\"completions\":[]}\n",
        Ran.fihrist("suggest", "--index", dir, "--json", "؟").output());
  }

  @Test
  void limitOutOfRangeIsWrongUsage() {
    Ran.fihrist("suggest", "--index", dir, "--limit", 0, "اسع")
        .wrongUsage("limit must be in 1..100: 0", "see 'fihrist suggest --help'");
  }

  @Test
  void searchPrintsWhatMayHaveBeenMeant() {
    Ran text = Ran.fihrist("search", "--index", dir, "+القمج");
    assertEquals("no hits\nهل تقصد: +القمح\n", text.out());
    assertEquals(
        "fihrist: no article matches: try '+القمح', which is spelled otherwise\n", text.err());
    String json = Ran.fihrist("search", "--index", dir, "--format", "json", "القمج").out();
    assertTrue(json.contains("\"suggestion\":\"القمح\""), json);
    String html = Ran.fihrist("search", "--index", dir, "--format", "html", "القمج").out();
    assertTrue(html.contains("<p class=\"suggestion\">هل تقصد: القمح</p>"), html);
  }
}
