// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, parsing ends, soon, without an exception, and its print reads the same. */
class QueryParserFuzzTest {
  private static final int INPUTS = Integer.getInteger("fihrist.fuzz", 50_000);
  private static final QueryParser PARSER = QueryParser.standard();
  private static final QueryParser ARABIC = PARSER.withArabicOperators();

  /** Pieces that mean something, so that most inputs are nearly right. */
  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          "كتاب",
          "معرض",
          "a",
          "١٩",
          "\"",
          "«",
          "»",
          "„",
          "“",
          "”",
          "(",
          ")",
          "|",
          "+",
          "-",
          "*",
          "?",
          "~",
          "~2",
          "~5",
          "\\",
          ":",
          "title:",
          "العنوان:",
          "body:",
          "source:",
          "وسم:",
          "attribute.a:",
          "صفة.بلد-1:",
          "attribute.",
          "date:",
          "date:2021",
          "date:[2020 TO *]",
          "[",
          "]",
          "{",
          "..",
          "AND",
          "OR",
          "NOT",
          "و",
          "أو",
          "بدون",
          "&&",
          "،",
          "؟",
          ".",
          "\u064F",
          "\u200F",
          "😀",
          "\uD83D",
          "\n",
          "TO");

  @Test
  void nearlyRightTextsAreReadAndPrinted() {
    Random random = new Random(11);
    for (int i = 0; i < INPUTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      check(text.toString());
    }
  }

  @Test
  void randomBytesAreReadAndPrinted() {
    Random random = new Random(12);
    for (int i = 0; i < INPUTS; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      boolean latin = random.nextBoolean();
      check(new String(bytes, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "«",
        "„",
        "“",
        "(",
        ")",
        "()",
        "(ا ",
        "a)",
        "+",
        "-",
        "+-",
        "|",
        "ا|",
        "\\",
        "*",
        "?",
        "~",
        "a~",
        ":",
        "title:",
        "title:\"",
        "attribute.",
        "attribute.a",
        "attribute.a:",
        "date:[",
        "date:{ ",
        "[",
        "AND ",
        "ا AND ",
        "NOT ",
        "source:ا ",
        "\"ا\" ",
        "\"\\",
        "ا",
        "ا ",
        "\u064F",
        "\u0640",
        "\u200F",
        "* ",
        "و "
      })
  void timeIsLinear(String piece) {
    String text = piece.repeat(100_000);
    assertTimeout(Duration.ofSeconds(5), () -> check(text));
  }

  private static void check(String text) {
    check(text.length() % 2 == 0 ? PARSER : ARABIC, text);
  }

  private static void check(QueryParser parser, String text) {
    ParsedQuery parsed = parser.parse(text);
    for (Note note : parsed.notes()) {
      assertTrue(note.end() <= text.length(), () -> text + ": " + note);
    }
    String printed = parser.print(parsed.clause());
    assertEquals(parsed.clause(), parser.parse(printed).clause(), () -> text + " → " + printed);
  }
}
