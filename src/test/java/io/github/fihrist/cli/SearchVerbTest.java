// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchVerbTest {
  private static final char ESCAPE = '\u001B';

  @TempDir Path dir;
  private News news;

  @BeforeEach
  void buildIndex() throws IOException {
    news = News.in(dir);
  }

  @Test
  void textTellsRankTitleOriginAndSnippet() {
    String output = search("معرض الكتاب").output();
    List<String> lines = output.lines().toList();
    assertEquals("1. افتتاح معرض الكتاب", lines.get(0));
    assertEquals("   الأفق · 2022-01-26 · fair", lines.get(1));
    assertTrue(lines.get(2).startsWith("   افتتح الوزير معرض الكتاب"), lines.get(2));
    assertEquals("", lines.get(3));
    assertTrue(lines.get(4).matches("1 to 1 of 1, \\d+ ms"), lines.get(4));
    assertEquals(5, lines.size());
  }

  @Test
  void marksAreColouredOnlyOnATerminal() {
    assertTrue(onTerminal("المنتخب").contains(ESCAPE + "[1;33mالمنتخب" + ESCAPE + "[0m"));
    assertFalse(search("المنتخب").output().contains(String.valueOf(ESCAPE)));
  }

  @Test
  void coloursCanBeAskedForAndForbidden() {
    String coloured = ESCAPE + "[1;33mالمنتخب" + ESCAPE + "[0m";
    assertTrue(search("--color=always", "المنتخب").output().contains(coloured));
    assertFalse(onTerminal("--color", "never", "المنتخب").contains(String.valueOf(ESCAPE)));
    assertEquals(
        search("المنتخب").output().replaceAll("\\d+ ms", ""),
        search("--color=always", "المنتخب")
            .output()
            .replaceAll(ESCAPE + "\\[[0-9;]+m|\\d+ ms", ""));
    search("--color=red", "المنتخب")
        .wrongUsage(
            "invalid value for option '--color': must be one of auto, always, never: 'red'",
            "see 'fihrist search --help'");
  }

  @Test
  void articleWithoutTitleIsCalledByItsId() {
    assertTrue(search("المطر").output().startsWith("1. rain\n   الأفق · rain\n"));
  }

  @Test
  void noHitsIsNoError() {
    Ran nothing = search("زلزال");
    assertEquals(0, nothing.exitCode());
    assertEquals("no hits\n", nothing.out());
    assertEquals(
        "fihrist: no article has 'زلزال': similar words are searched instead\n", nothing.err());
    assertEquals("no more hits, 2 in all\n", search("--offset", "5", "العاصمة").output());
  }

  @Test
  void jsonHasTheFieldsOfTheContract() {
    Json json = json("معرض الكتاب");
    assertEquals(
        List.of("query", "total", "totalIsExact", "tookMillis", "suggestion", "hits"),
        json.names());
    assertEquals("معرض الكتاب", json.at("query"));
    assertEquals(1, json.at("total"));
    assertEquals(true, json.at("totalIsExact"));
    assertEquals(
        List.of(
            "id", "score", "title", "titleMarks", "url", "source", "date", "category", "snippets"),
        json.names("hits", 0));
    assertEquals("fair", json.at("hits", 0, "id"));
    assertTrue(json.at("hits", 0, "score") instanceof Double score && score > 0);
    assertEquals("افتتاح معرض الكتاب", json.at("hits", 0, "title"));
    assertEquals(
        List.of("معرض", "الكتاب"),
        marked(json, List.of("hits", 0, "title"), List.of("hits", 0, "titleMarks")));
    assertEquals("https://example.org/fair?a=1&b=2", json.at("hits", 0, "url"));
    assertEquals("الأفق", json.at("hits", 0, "source"));
    assertEquals("2022-01-26T00:00:00Z", json.at("hits", 0, "date"));
    assertEquals("ثقافة", json.at("hits", 0, "category"));
    assertEquals(List.of("text", "marks"), json.names("hits", 0, "snippets", 0));
    assertEquals(
        List.of("معرض", "الكتاب"),
        marked(
            json,
            List.of("hits", 0, "snippets", 0, "text"),
            List.of("hits", 0, "snippets", 0, "marks")));
  }

  @Test
  void whatIsAbsentIsNull() {
    Json json = json("المطر");
    for (String name : List.of("title", "url", "date", "category")) {
      assertEquals(null, json.at("hits", 0, name));
    }
    assertEquals(null, json.at("suggestion"));
    assertEquals(List.of(), json.at("hits", 0, "titleMarks"));
  }

  @Test
  void filtersAndOrderRestrictAndSort() {
    assertEquals(List.of("fair", "rain"), ids("--sort", "newest", "العاصمة"));
    assertEquals(List.of("fair"), ids("--from", "2022-01-26", "العاصمة"));
    assertEquals(List.of(), ids("--to", "2022-01-25", "العاصمة"));
    assertEquals(List.of("match"), ids("--source", "الملعب", "*"));
    assertEquals(List.of("fair"), ids("--category", "ثقافة", "*"));
    assertEquals(3, ids("--source", "الملعب", "--source", "الأفق", "*").size());
    assertEquals(1, ids("--limit", "1", "*").size());
    assertEquals(List.of("rain"), ids("العاصمة", "-معرض"));
  }

  @Test
  void htmlEscapesAndLinksOnlyToTheWeb() {
    String fair = search("--format", "html", "معرض").output();
    assertTrue(fair.startsWith("<section class=\"fihrist\" dir=\"rtl\" lang=\"ar\">\n"), fair);
    assertTrue(fair.endsWith("</section>\n"), fair);
    assertTrue(fair.contains("<a href=\"https://example.org/fair?a=1&amp;b=2\">"), fair);
    assertTrue(fair.contains("<mark>معرض</mark>"), fair);
    String match = search("--format", "html", "المنتخب").output();
    assertFalse(match.contains("javascript"), match);
    String rain = search("--format", "html", "المطر").output();
    assertTrue(rain.contains("&lt;فجأة&gt; &amp; بلا رعد"), rain);
  }

  @Test
  void valuesThatCannotBeAreNamed() {
    String help = "see 'fihrist search --help'";
    search("--limit", "0", "x").wrongUsage("limit must be in 1..1000: 0", help);
    search("--offset", "-1", "x").wrongUsage("offset must be in 0..10000: -1", help);
    search("--limit", "ten", "x")
        .wrongUsage("invalid value for option '--limit': 'ten' is not an int", help);
    search("--from", "2022-02-01", "--to", "2022-01-01", "x")
        .wrongUsage("from must not be after to: 2022-02-01 > 2022-01-01", help);
    search("--sort", "best", "x")
        .wrongUsage(
            "invalid value for option '--sort': must be one of relevance, newest, oldest: 'best'",
            help);
    search("--format", "xml", "x")
        .wrongUsage(
            "invalid value for option '--format': must be one of text, json, html: 'xml'", help);
    search().wrongUsage("missing required parameter: 'QUERY'", help);
  }

  @Test
  void peoplesTextIsNeverAnError() {
    for (String query : List.of("", "\"معرض", "[نص", "*نص", "كتاب:", "AND", "😀", "((((", "\\")) {
      assertEquals(Main.DONE, search("--", query).exitCode(), query);
    }
  }

  @Test
  void whatWasRepairedIsTold() {
    Ran ran = search("\"معرض");
    assertEquals(
        "fihrist: '\"' opens no phrase: ignored, close it after the last word\n", ran.err());
    assertTrue(ran.out().startsWith("1. افتتاح معرض الكتاب\n"), ran.out());
  }

  private Ran search(String... args) {
    return Ran.fihrist(command(args));
  }

  private Object[] command(String... args) {
    Object[] all = new Object[args.length + 3];
    all[0] = "search";
    all[1] = "--index";
    all[2] = news.index();
    System.arraycopy(args, 0, all, 3, args.length);
    return all;
  }

  private Json json(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "--format";
    all[1] = "json";
    System.arraycopy(args, 0, all, 2, args.length);
    return Json.parse(search(all).output());
  }

  private List<Object> ids(String... args) {
    Json json = json(args);
    return IntStream.range(0, json.size("hits"))
        .mapToObj(i -> (Object) String.valueOf(json.at("hits", i, "id")))
        .toList();
  }

  private String onTerminal(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), stream, stream, true, false);
    Main.run(Arrays.stream(command(args)).map(Object::toString).toArray(String[]::new), streams);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The marked words of a text. */
  private static List<String> marked(Json json, List<Object> text, List<Object> marks) {
    String value = String.valueOf(json.at(text.toArray()));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < json.size(marks.toArray()); i++) {
      List<Object> mark = new ArrayList<>(marks);
      mark.add(i);
      words.add(value.substring(edge(json, mark, 0), edge(json, mark, 1)));
    }
    return words;
  }

  private static int edge(Json json, List<Object> mark, int end) {
    List<Object> path = new ArrayList<>(mark);
    path.add(end);
    return (Integer) json.at(path.toArray());
  }
}
