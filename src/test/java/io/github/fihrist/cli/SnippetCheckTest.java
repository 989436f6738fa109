// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import io.github.fihrist.evaluate.Topic;
import io.github.fihrist.highlight.MarkedText;
import io.github.fihrist.highlight.MatchKind;
import io.github.fihrist.highlight.Passage;
import io.github.fihrist.highlight.Snippet;
import io.github.fihrist.highlight.Span;
import io.github.fihrist.search.Hit;
import io.github.fihrist.search.MarkedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --snippets} promises, of the articles of testdata and of hostile ones. */
class SnippetCheckTest {
  private static final Path ARTICLES = Path.of("testdata", "articles.jsonl");
  private static final List<String> HOSTILE_BODIES =
      List.of(
          "كتاب <script>alert('كتاب')</script> قديم",
          "<b>كتاب</b> & 'كتاب' \"كتاب\" &amp; &#1603; &lt;كتاب&gt;",
          "كتاب \u202Eكتاب abc\u202C \u2067كتاب\u2069 \u200Fكتاب\u200E \u061Cكتاب",
          "كتاب\u0000كتاب \uD83D كتاب \uDE00 كتاب \uD83D\uDE00كتاب",
          "<mark>كتاب</mark></mark></div><div dir=\"rtl\">كتاب",
          "كتاب <!-- كتاب --> <![CDATA[كتاب]]> <?كتاب?> </script>كتاب",
          "COVID-كتاب World \"Bank\" (كتاب) <a href='x'>كتاب</a> C++ & R&D كتاب",
          "كِتَابٌ كـــتاب ﻛﺘﺎﺏ کتاب ا\u0654لكتاب كتاب\u200Cكتاب",
          "كتاب\r\nكتاب\rكتاب\u2028كتاب\u0085كتاب\u000Cكتاب",
          "<".repeat(300) + " كتاب " + "&".repeat(300) + " كتاب " + "\"".repeat(300));

  @TempDir Path dir;

  @Test
  void everyTitleAndQueryOfTestdataIsShownAsPromised() throws IOException {
    List<String> queries = new ArrayList<>();
    for (Topic topic : Topic.read(Path.of("testdata", "queries.tsv"))) {
      queries.add(topic.text());
    }
    try (ArticleReader reader = ArticleSource.jsonLines(ARTICLES).open()) {
      for (Optional<Reading> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (next.get() instanceof Reading.Accepted accepted && accepted.article().title() != null) {
          queries.add(accepted.article().title());
        }
      }
    }
    ArticleIndex.rebuild(dir, ArticleSource.jsonLines(ARTICLES));
    try (ArticleIndex articles = ArticleIndex.open(dir)) {
      SnippetCheck check = new SnippetCheck(articles);
      for (String query : queries) {
        check.check(query);
      }
      assertEquals(List.of(), check.problems());
      assertTrue(check.hits() > 5 * check.queries());
      assertTrue(check.markedHits() > 0.9 * check.hits());
    }
  }

  @Test
  void hostileArticlesAreShownAsPromised() throws IOException {
    List<Article> hostile = new ArrayList<>();
    for (String body : HOSTILE_BODIES) {
      String id = "a" + hostile.size();
      hostile.add(Article.of(id, body, body));
      hostile.add(Article.of(id + "-far", null, "بعيد ".repeat(3000) + body));
    }
    ArticleIndex.rebuild(dir, ArticleSource.of(hostile));
    try (ArticleIndex articles = ArticleIndex.open(dir)) {
      SnippetCheck check = new SnippetCheck(articles);
      for (String query :
          List.of(
              "كتاب",
              "\"كتاب كتاب\"",
              "كت*",
              "كتب~1",
              "script",
              "كتاب قديم",
              "title:كتاب",
              "<b>",
              "&amp;")) {
        check.check(query);
      }
      assertEquals(List.of(), check.problems());
      assertTrue(check.markedHits() >= 40, () -> "marked hits: " + check.markedHits());
    }
  }

  @Test
  void everyBrokenPromiseIsNamed() {
    Span half = new Span(2, 4, "كتاب", MatchKind.EXACT);
    Span whole = new Span(0, 4, "كتاب", MatchKind.EXACT);

    broken("a passage is not the article's text: 'كتب'", "كتاب", passage("كتب", 0));
    broken("a mark on half a word: 'اب'", "كتاب", passage("كتاب", 0, half), half);
    broken(
        "1 matches in the body, but the snippet has no marks", "كتاب", passage("كتاب", 0), whole);
    broken(
        "a mark that the whole article has not: 'كتاب'",
        "a كتاب b",
        passage("كتاب b", 2, whole),
        new Span(7, 8, "b", MatchKind.EXACT));
    broken(
        "a passage that begins or ends inside a grapheme, 0 to 1",
        "\uD83D\uDE00",
        passage("\uD83D", 0));
    broken("a snippet of 251 characters", "ا".repeat(251), passage("ا".repeat(251), 0));
  }

  private static Passage passage(String text, int offset, Span... spans) {
    return new Passage(text, offset, List.of(spans), false, false);
  }

  private static void broken(String problem, String body, Passage shown, Span... spans) {
    Article article = Article.of("a", null, body);
    Hit hit = new Hit(1, 1, article, List.of(), new Snippet(List.of(shown)));
    MarkedText marked = new MarkedText(body, List.of(spans));
    List<String> found = SnippetCheck.problems(hit, new MarkedArticle(article, List.of(), marked));
    assertTrue(found.contains(problem), found::toString);
  }

  @Test
  void theVerbCountsWhatItSaw() throws IOException {
    News news = News.in(dir);
    Path queries =
        Files.writeString(dir.resolve("q.tsv"), "1\tمعرض الكتاب\n2\tالعاصمة\n3\tزلزال\n");
    String output = Ran.fihrist("check", "--index", news.index(), "--snippets", queries).output();
    assertEquals(
        "snippets: 3 queries, 3 hits, 3 of them with marks, 0 problems",
        output.lines().toList().get(1));
    Json json =
        Json.parse(
            Ran.fihrist("check", "--json", "--index", news.index(), "--snippets", queries)
                .output());
    assertEquals(List.of("generation", "articles", "clean", "problems", "snippets"), json.names());
    assertEquals(List.of("queries", "hits", "hitsWithMarks", "problems"), json.names("snippets"));
    assertEquals(3, json.at("snippets", "hits"));
  }

  @Test
  void queriesThatAreNoneAreNamed() throws IOException {
    News news = News.in(dir);
    Path queries = Files.writeString(dir.resolve("q.tsv"), "معرض\n");
    Ran.fihrist("check", "--index", news.index(), "--snippets", queries)
        .failed(queries + ":1: no TAB; expected 'qid TAB text'");
  }
}
