// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets, cursors, attributes, similar articles and explanations on the command line. */
class SearchOptionsTest {
  private static final String HELP = "see 'fihrist search --help'";

  @TempDir static Path dir;

  @BeforeAll
  static void build() throws IOException {
    Path articles = dir.resolve("articles.jsonl");
    Files.writeString(
        articles,
        """
        {"id":"1","title":"معرض الكتاب","body":"خبر عن معرض الكتاب في القاهرة","source":"أ","date":"2021-03-04","country":"مصر"}
        {"id":"2","title":"معرض آخر","body":"خبر عن معرض الكتاب الدولي","source":"ب","date":"2021-05-06"}
        {"id":"3","body":"خبر عن الطقس","source":"ب","date":"2020-01-01"}
        """);
    Ran.fihrist("rebuild", "--index", index(), articles);
  }

  @Test
  void facetsAreCountedWhenAskedFor() {
    String text = search("خبر", "--facet", "source,year", "--facet-values", "1").output();
    assertTrue(text.endsWith("source: ب (2), and 1 more\nyear: 2021 (2), and 1 more\n"), text);
    String selected = search("خبر", "--source", "أ", "--facet", "source").output();
    assertTrue(selected.endsWith("source: ب (2), أ (1)*\n"), selected);
    String json = search("خبر", "--format", "json", "--facet", "attribute.country").output();
    assertTrue(
        json.endsWith(
            "\"facets\":{\"attribute.country\":{\"distinct\":1,\"values\":"
                + "[{\"value\":\"مصر\",\"count\":1,\"selected\":false}]}}}\n"),
        json);
    search("خبر", "--facet", "colour")
        .wrongUsage(
            "facet must be one of source, author, category, tag, year, month or attribute.NAME:"
                + " 'colour'",
            HELP);
  }

  @Test
  void hostileQueriesAreAnsweredWithALineForWhatIsLeftOut() {
    String words = "ك%d*".repeat(34).replace("*", "* ");
    Object[] numbers = IntStream.range(100, 134).boxed().toArray();
    Ran patterns = search(words.formatted(numbers));
    assertEquals(Main.DONE, patterns.exitCode());
    assertEquals(
        "fihrist: the query has more than 32 patterns, or more than 8000 words that fit them:"
            + " 'ك132*', 'ك133*' are not searched\n",
        patterns.err());
    Ran phrase = search("\"" + "خبر معرض ".repeat(1000) + "\"~900");
    assertEquals(Main.DONE, phrase.exitCode());
    String cut = "خبر معرض ".repeat(7).substring(0, 59);
    assertTrue(
        phrase
            .err()
            .startsWith(
                "fihrist: the query has too many words: from '\"%s…' on they are not searched\n"
                    .formatted(cut)),
        phrase.err());
  }

  @Test
  void cursorsGoOn() {
    String first = search("خبر", "--limit", "2", "--format", "json").output();
    String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    String second = search("خبر", "--limit", "2", "--format", "json", "--after", next).output();
    assertTrue(second.contains("\"hits\":[{\"id\""), second);
    assertTrue(!second.contains("\"next\""), second);
    search("كتاب", "--after", next)
        .wrongUsage(
            "the cursor is of another request: '"
                + next
                + "'; keep query, filters, order and ranking from page to page",
            HELP);
    search("خبر", "--after", "x")
        .wrongUsage("no cursor: 'x'; take it as SearchResult.next() gives it", HELP);
  }

  @Test
  void attributesAndPeriodsRestrict() {
    assertEquals(List.of("1"), ids("خبر", "--attribute", "country=مصر"));
    assertEquals(List.of("1"), ids("خبر attribute.country:مصر"));
    assertEquals(List.of("1", "2"), ids("معرض خبر", "--year", "2021"));
    assertEquals(List.of("1"), ids("خبر", "--month", "2021-03"));
    assertEquals(List.of("1"), ids("خبر", "--from", "2021", "--to", "2021-03"));
    assertEquals(List.of("3"), ids("خبر", "--to", "2020"));
    search("x", "--attribute", "مصر").wrongUsage("attribute must be NAME=VALUE: 'مصر'", HELP);
    search("x", "--year", "21").wrongUsage("year must be as 2021: '21'", HELP);
    search("x", "--from", "2021-3")
        .wrongUsage(
            "invalid value for option '--from': must be a day, month or year, as 2022-01-26,"
                + " 2022-01 or 2022: '2021-3'",
            HELP);
  }

  @Test
  void similarArticlesAreFound() {
    Ran found = Ran.fihrist("search", "--index", index(), "--like", "1", "--limit", "1");
    assertTrue(found.output().startsWith("1. معرض آخر\n"), found.out());
    String text = "الكتاب الدولي معرض كبير";
    Ran likeText = Ran.fihrist("search", "--index", index(), "--like-text", text, "--limit", "1");
    assertTrue(likeText.output().startsWith("1. معرض آخر\n"), likeText.out());
    Ran.fihrist("search", "--index", index(), "--like", "1", "--like-text", text)
        .wrongUsage("give --like or --like-text, not both", HELP);
    Ran.fihrist("search", "--index", index(), "--like", "9").failed("no article has the id '9'");
    Ran.fihrist("search", "--index", index())
        .wrongUsage("missing required parameter: 'QUERY'", HELP);
  }

  @Test
  void weightsAndFreshnessRank() {
    assertEquals("3", first("خبر عن"));
    assertEquals(
        "2", first("خبر عن", "--freshness", "1", "--half-life", "9", "--as-of", "2021-05-06"));
    assertEquals("3", first("خبر عن", "--freshness", "1", "--as-of", "2020-01-01"));
    String plain = explain("1", "معرض").output();
    for (String weight : List.of("title", "exact", "lemma")) {
      assertNotEquals(plain, explain("1", "معرض", "--" + weight + "-weight", "0.5").output());
    }
    assertNotEquals(
        explain("1", "معرض الكتاب").output(),
        explain("1", "معرض الكتاب", "--proximity-weight", "3").output());
  }

  @Test
  void weightsOutOfRangeAreWrongUsage() {
    search("x", "--title-weight", "11").wrongUsage("title weight must be in 0..10: 11.0", HELP);
    search("x", "--exact-weight", "-1").wrongUsage("exact weight must be in 0..10: -1.0", HELP);
    search("x", "--lemma-weight", "NaN").wrongUsage("lemma weight must be in 0..10: NaN", HELP);
    search("x", "--proximity-weight", "much")
        .wrongUsage("invalid value for option '--proximity-weight': 'much' is not a double", HELP);
    search("x", "--freshness", "2").wrongUsage("freshness weight must be in 0..1: 2.0", HELP);
    search("x", "--freshness", "1", "--half-life", "0")
        .wrongUsage("half-life must be in 1..36525 days: 0", HELP);
    search("x", "--half-life", "9")
        .wrongUsage("--half-life says nothing without --freshness: '9'; give both", HELP);
    search("x", "--as-of", "2021-03-05")
        .wrongUsage("--as-of says nothing without --freshness: '2021-03-05'; give both", HELP);
    explain("1", "x", "--title-weight", "11")
        .wrongUsage("title weight must be in 0..10: 11.0", "see 'fihrist explain --help'");
  }

  @Test
  void scoresAreExplained() {
    String text = explain("1", "معرض مفقود").output();
    assertTrue(text.matches("(?s)\\d\\.\\d{4}  معرض مفقود\n  \\d\\.\\d{4}  معرض: .*"), text);
    assertTrue(text.contains("معرض (title)"), text);
    assertTrue(text.endsWith("nothing for: مفقود\n"), text);
    assertTrue(explain("1", "معرض", "--lucene").output().contains("idf"));
    assertEquals("not found by: معرض\nnothing for: معرض\n", explain("3", "معرض").output());
    String json = explain("1", "معرض", "--json").output();
    assertTrue(json.startsWith("{\"id\":\"1\",\"query\":\"معرض\",\"matches\":true,"), json);
    assertTrue(json.contains("\"queryWord\":\"معرض\",\"reason\":\"lemma\""), json);
    explain("9", "معرض").failed("no article has the id '9'");
  }

  private static String index() {
    return dir.resolve("index").toString();
  }

  private static List<String> ids(String query, String... options) {
    String json = search(query, options, "--format", "json");
    return Pattern.compile("\"id\":\"(\\d+)\"")
        .matcher(json)
        .results()
        .map(each -> each.group(1))
        .sorted()
        .toList();
  }

  private static String first(String query, String... options) {
    String json = search(query, options, "--format", "json", "--limit", "1");
    return json.replaceAll("(?s).*\"id\":\"(\\d+)\".*", "$1");
  }

  private static String search(String query, String[] options, String... more) {
    return search(
            query,
            Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new))
        .output();
  }

  private static Ran search(String query, String... options) {
    return run("search", query, options);
  }

  private static Ran explain(String id, String query, String... options) {
    return run(
        "explain",
        query,
        Stream.concat(Stream.of("--id", id), Arrays.stream(options)).toArray(String[]::new));
  }

  private static Ran run(String verb, String query, String... options) {
    List<Object> args = new ArrayList<>(List.of(verb, "--index", index()));
    args.addAll(List.of(options));
    args.add(query);
    return Ran.fihrist(args.toArray());
  }
}
