// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text that nobody would write and somebody will send. */
class HostileTextTest {
  private static final int MEGA = 1 << 20;
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  private static List<Token> checked(String text) {
    List<Token> tokens = ANALYSIS.tokens(text);
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      assertTrue(token.start() >= end && token.end() > token.start(), token::toString);
      end = token.end();
      assertEquals(i, token.position());
      assertTrue(!token.forms().exact().isEmpty() && !token.forms().stem().isEmpty());
    }
    assertTrue(end <= text.length());
    return tokens;
  }

  @Test
  void aMegabyteWithoutASpaceTakesLessThanASecond() {
    ANALYSIS.tokens("كتاب");
    for (String piece :
        List.of(
            "ب",
            "كتاب",
            "ابو",
            "عبدال",
            "\u0640",
            "\u064E",
            "ا\u0640",
            "1",
            "1,",
            "1.",
            "a",
            "a.",
            "a'",
            "\u200F",
            "\u2067",
            "\u202E\u0640",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00",
            "中",
            "\u0301",
            "e\u0301",
            "ب.",
            "\uFDF2",
            "\uFDFA",
            "و1",
            "الـ",
            "1ـ",
            "\u0670",
            "ءا",
            "ي\u0670")) {
      String text = piece.repeat(MEGA / piece.length());
      assertTimeout(Duration.ofSeconds(1), () -> ANALYSIS.tokens(text), piece);
    }
  }

  @Test
  void onlyMarksGiveNothing() {
    for (String piece : List.of("\u0640", "\u064E", "\u200F", "\u2067", "\uD800", "\uFDFA", " ")) {
      assertEquals(List.of(), checked(piece.repeat(1000)));
    }
  }

  @Test
  void placesAreInsideTheTextAndOrderedWhateverTheText() {
    String letters =
        "ابتكلمنهويءأؤئةىآٱپگکی٠٩۰09.,،٫٬_-#'azé \n\u0640\u064E\u064B\u0651\u0670\u0653\u0654\u0655"
            + "\u06E7\u06DF\u200C\u200F\u00AD\uFEFF\uFDF2\uFDFA\uFEFB\uFE70\uD83D\uDE00\uD800中²’م";
    Random random = new Random(7);
    for (int round = 0; round < 60000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (Token token : checked(text.toString())) {
        String spelled = token.forms().spelled();
        assertEquals(spelled, Spelling.of(spelled));
        String exact = token.forms().exact();
        assertEquals(exact, Folding.fold(exact));
      }
    }
  }

  @Test
  void aWordAloneIsTheSameAsInAText() {
    String text = "والرئيس شكراً مائة هٰؤلاء 1,500 U.N. أ.د. عبدالرحمن elections ﷲ";
    for (Token token : ANALYSIS.tokens(text)) {
      String written = text.substring(token.start(), token.end());
      assertEquals(token.forms(), ANALYSIS.tokens(written).getFirst().forms());
    }
  }
}
