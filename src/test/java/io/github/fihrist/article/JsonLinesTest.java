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

  private ArticleSource lines(String text) throws IOException {
    return ArticleSource.jsonLines(Readings.write(dir.resolve("a.jsonl"), text));
  }
}
