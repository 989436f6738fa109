// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A few articles, and the index of them. */
record News(Path articles, Path index) {
  static final String ARTICLES =
      """
      {"id":"fair","title":"افتتاح معرض الكتاب","body":"افتتح الوزير معرض الكتاب في العاصمة أمس. \
      وزاره آلاف القراء في يومه الأول.","date":"2022-01-26","source":"الأفق","category":"ثقافة",\
      "url":"https://example.org/fair?a=1&b=2"}
      {"id":"match","title":"فوز المنتخب","body":"فاز المنتخب على ضيفه بهدفين.",\
      "date":"2022-03-01","source":"الملعب","category":"رياضة","url":"javascript:alert(1)"}
      {"id":"rain","body":"سقط المطر على العاصمة <فجأة> & بلا رعد.","source":"الأفق"}
      """;

  static News in(Path dir) throws IOException {
    Path articles = Files.writeString(dir.resolve("news.jsonl"), ARTICLES);
    Path index = dir.resolve("news.index");
    Ran.fihrist("rebuild", "--index", index, articles).output();
    return new News(articles, index);
  }
}
