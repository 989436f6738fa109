// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  @TempDir Path dir;

  @Test
  void everyFieldFindsItsPlace() throws IOException {
    Article article =
        Readings.article(
            lines(
                """
                {"id":"a-1","title":"عنوان","body":"نص","date":"2022-01-26","source":"الأفق",\
                "author":"ليلى","category":"ثقافة","url":"https://ufuq.example/1",\
                "tags":["كتب","معارض"],"words":120,"paid":false,"desk":"المساء","empty":null,\
                "place":{"city":"بغداد", "at":[33.3,44.4]}}
                """));
    assertEquals(
        new Article(
            "a-1",
            "عنوان",
            "نص",
            Instant.parse("2022-01-26T00:00:00Z"),
            "الأفق",
            "ليلى",
            "ثقافة",
            "https://ufuq.example/1",
            List.of("كتب", "معارض"),
            Map.of(
                "words", "120",
                "paid", "false",
                "desk", "المساء",
                "place", "{\"city\":\"بغداد\", \"at\":[33.3,44.4]}")),
        article);
  }

  @Test
  void datesAreReadInUtcUnlessTheySayOtherwise() throws IOException {
    checkDate("2022-01-26", "2022-01-26T00:00:00Z");
    checkDate("2022-01-26T09:30:00", "2022-01-26T09:30:00Z");
    checkDate("2022-01-26 09:30", "2022-01-26T09:30:00Z");
    checkDate("2022-01-26T09:30:00+03:00", "2022-01-26T06:30:00Z");
    checkDate("2022-01-26T09:30:00+0300", "2022-01-26T06:30:00Z");
    checkDate("2022-01-26T09:30:00.125Z", "2022-01-26T09:30:00.125Z");
    checkDate("2024-02-29", "2024-02-29T00:00:00Z");
  }

  @Test
  void datesAreReadAsNewspapersWriteThemDayBeforeMonth() throws IOException {
    checkDate("26/01/2022", "2022-01-26T00:00:00Z");
    checkDate("5/8/2022", "2022-08-05T00:00:00Z");
    checkDate("26.1.2022", "2022-01-26T00:00:00Z");
    checkDate("26-01-2022 09:30", "2022-01-26T09:30:00Z");
    checkDate("2022/1/26", "2022-01-26T00:00:00Z");
    checkDate("٢٦/٠١/٢٠٢٢", "2022-01-26T00:00:00Z");
    checkDate("۲۰۲۲-۰۱-۲۶", "2022-01-26T00:00:00Z");
  }

  @Test
  void whatIsNoDateIsRejected() throws IOException {
    for (String date :
        List.of(
            "2021-13-40",
            "2023-02-29",
            "yesterday",
            "2022",
            "01/26/2022",
            "31/02/2022",
            "26/01-2022",
            "26/01/22",
            "26/01/20221",
            "+12345-01-01")) {
      check(
          "{\"id\":\"1\",\"body\":\"x\",\"date\":\"" + date + "\"}",
          "field 'date' is no date, '"
              + date
              + "'; write it as 2022-01-26 or 2022-01-26T09:00:00Z");
    }
  }

  @Test
  void emptyAndNullFieldsAreAbsent() throws IOException {
    assertEquals(
        Article.of("1", null, ""),
        Readings.article(
            lines(
                """
                {"id":"1","title":"","body":"","date":"","source":null,"author":"","tags":[null]}
                """)));
  }

  @Test
  void aWholeNumberIsAnId() throws IOException {
    assertEquals("17", Readings.article(lines("{\"id\":17,\"body\":\"x\"}")).id());
  }

  @Test
  void missingFieldsAreNamed() throws IOException {
    check("{\"id\":\"1\"}", "field 'body' is missing; each line needs \"id\" and \"body\"");
    check("{\"body\":\"1\"}", "field 'id' is missing; each line needs \"id\" and \"body\"");
    check(
        "{\"id\":\"1\",\"text\":\"x\"}",
        "field 'body' is missing; each line needs \"id\" and \"body\"");
    check(
        "{\"id\":null,\"body\":\"x\"}",
        "field 'id' is missing; each line needs \"id\" and \"body\"");
  }

  @Test
  void wrongTypesAreNamed() throws IOException {
    check(
        "{\"id\":\"1\",\"title\":17,\"body\":\"x\"}",
        "field 'title' is a number, '17'; write it as a string in quotes");
    check(
        "{\"id\":1.5,\"body\":\"x\"}",
        "field 'id' is a number, '1.5'; write it as a string in quotes");
    check(
        "{\"id\":\"1\",\"body\":[\"x\"]}",
        "field 'body' is an array, '[\"x\"]'; write it as a string in quotes");
    check(
        "{\"id\":\"1\",\"body\":true}",
        "field 'body' is a boolean, 'true'; write it as a string in quotes");
    check(
        "{\"id\":\"1\",\"body\":\"x\",\"date\":1643187600}",
        "field 'date' is a number, '1643187600'; write it as a string in quotes");
    check(
        "{\"id\":\"1\",\"body\":\"x\",\"tags\":\"كتب\"}",
        "field 'tags' is a string, 'كتب'; write it as an array of strings");
    check(
        "{\"id\":\"1\",\"body\":\"x\",\"tags\":[\"كتب\",3]}",
        "field 'tags' holds a number, '3'; write it as an array of strings");
  }

  @Test
  void badIdsAreRejected() throws IOException {
    check(
        "{\"id\":\"\",\"body\":\"x\"}",
        "field 'id' is empty, ''; give each article an id of its own");
    check(
        "{\"id\":\"" + "a".repeat(10_240) + "\",\"body\":\"x\"}",
        "field 'id' has 10240 characters, '" + "a".repeat(60) + "…'; shorten it to 4096 or fewer");
    check(
        "{\"id\":\"a\\nb\",\"body\":\"x\"}",
        "field 'id' holds a control character, U+000A, 'a b'; remove it");
  }

  @Test
  void anIdMayLookLikeAPath() throws IOException {
    assertEquals(
        "../../etc/x", Readings.article(lines("{\"id\":\"../../etc/x\",\"body\":\"x\"}")).id());
  }

  @Test
  void aFieldThatAppearsTwiceIsRejected() throws IOException {
    check("{\"id\":\"1\",\"body\":\"x\",\"body\":\"y\"}", "field 'body' appears twice; keep one");
    check(
        "{\"id\":\"1\",\"body\":\"x\",\"desk\":null,\"desk\":\"y\"}",
        "field 'desk' appears twice; keep one");
  }

  @Test
  void charactersThatAreNoneAreRejected() throws IOException {
    check(
        "{\"id\":\"1\",\"body\":\"نص \\ud800 نص\"}",
        "field 'body' holds half a surrogate pair, U+D800, at character 4, 'نص \ufffd نص';"
            + " write both halves or remove it");
    check(
        "{\"id\":\"1\",\"body\":\"x\",\"tags\":[\"\\udc00\"]}",
        "field 'tags' holds half a surrogate pair, U+DC00, at character 1, '\ufffd';"
            + " write both halves or remove it");
    check(
        "{\"id\":\"1\",\"body\":\"ab\\u0000c\"}",
        "field 'body' holds a NUL character at character 3, 'ab c'; remove it");
    check(
        "{\"id\":\"1\",\"body\":\"x\",\"de\\u0000sk\":\"y\"}",
        "a field's name holds a NUL character at character 3, 'de sk'; remove it");
  }

  @Test
  void aSurrogatePairIsACharacter() throws IOException {
    assertEquals(
        "\ud83d\udcda",
        Readings.article(lines("{\"id\":\"1\",\"body\":\"\\ud83d\\udcda\"}")).body());
  }

  @Test
  void whatIsNoJsonObjectIsRejected() throws IOException {
    check(
        "{\"id\":\"1\",\"body\":\"بدأ",
        "JSON is cut off, '{\"id\":\"1\",\"body\":\"بدأ'; complete the line");
    check("[1,2]", "line holds an array, '[1,2]'; write one JSON object a line");
    check("\"x\"", "line holds a string, '\"x\"'; write one JSON object a line");
    check("خبر", "not valid JSON at character 1, 'خبر'; write one JSON object a line");
    check(
        "{\"id\":\"1\" \"body\":\"x\"}",
        "not valid JSON at character 11, '{\"id\":\"1\" \"body\":\"x\"}';"
            + " write one JSON object a line");
    check(
        "{\"id\":\"1\",\"body\":\"x\"},",
        "not valid JSON at character 22, '{\"id\":\"1\",\"body\":\"x\"},';"
            + " write one JSON object a line");
    check(
        "{\"id\":\"1\",\"body\":\"x\"} {\"id\":\"2\"}",
        "something follows the JSON object at character 22,"
            + " '{\"id\":\"1\",\"body\":\"x\"} {\"id\":\"2\"}'; write one JSON object a line");
  }

  @Test
  void giantNestingIsRejected() throws IOException {
    check(
        "{\"id\":\"1\",\"x\":" + "[".repeat(100_000),
        "JSON nests deeper than 100 levels or has a name or number of more than 1000 characters, '…"
            + "[".repeat(60)
            + "…'; simplify it");
  }

  @Test
  void aThousandAndOneFieldsAreTooMany() throws IOException {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 1001; i++) {
      fields.append(",\"f").append(i).append("\":1");
    }
    check(
        "{\"id\":\"1\",\"body\":\"x\"" + fields + "}",
        "more than 1000 fields beside the named ones, 'f1000'; keep those that count");
    check(
        "{\"id\":\"1\",\"body\":\"x\",\"tags\":[\"a\"" + ",\"a\"".repeat(1000) + "]}",
        "field 'tags' has more than 1000 tags; keep those that count");
  }

  @Test
  void longValuesAreShortenedAroundTheFault() throws IOException {
    check(
        "{\"id\":\"1\",\"body\":\"" + "ا".repeat(100) + "\\u0000" + "ب".repeat(100) + "\"}",
        "field 'body' holds a NUL character at character 101, '…"
            + "ا".repeat(30)
            + " "
            + "ب".repeat(29)
            + "…'; remove it");
  }

  @Test
  void theLastLineNeedsNoEndAndBlankLinesDoNotCount() throws IOException {
    List<Reading> readings =
        Readings.all(
            lines("\n  \r\n{\"id\":\"1\",\"body\":\"x\"}\r\n\n\t\n{\"id\":\"2\",\"body\":\"y\"}"));
    String file = dir.resolve("a.jsonl").toString();
    assertEquals(
        List.of(
            new Reading.Accepted(Article.of("1", null, "x"), file + ":3"),
            new Reading.Accepted(Article.of("2", null, "y"), file + ":6")),
        readings);
  }

  @Test
  void anEmptyFileHasNoArticles() throws IOException {
    assertEquals(List.of(), Readings.all(lines("")));
  }

  private void checkDate(String text, String instant) throws IOException {
    Article article =
        Readings.article(lines("{\"id\":\"1\",\"body\":\"x\",\"date\":\"" + text + "\"}"));
    assertEquals(Instant.parse(instant), article.date());
  }

  private void check(String line, String reason) throws IOException {
    assertEquals(reason, Readings.reason(lines(line)));
  }

  private ArticleSource lines(String text) throws IOException {
    return ArticleSource.jsonLines(Readings.write(dir.resolve("a.jsonl"), text));
  }
}
