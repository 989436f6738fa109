// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GluedWordsTest {
  private static void check(String run, String... words) {
    assertEquals(
        List.of(words),
        TextAnalysis.standard().tokens(run).stream().map(t -> t.forms().spelled()).toList(),
        run);
  }

  @Test
  void tehMarbutaEndsAWord() {
    check("لعبةجديدة", "لعبة", "جديدة");
    check("المدينةالقديمة", "المدينة", "القديمة");
    check("سنة", "سنة");
    check("سنةه", "سنةه"); // one letter behind it is no word
  }

  @Test
  void maStandsAloneBeforeAPronoun() {
    check("ماهي", "ما", "هي");
    check("وماهو", "وما", "هو");
    check("ماهذه", "ما", "هذه");
    check("ماهية", "ماهية");
  }

  @Test
  void aParticleStandsAloneBeforeACommonVerb() {
    check("لايمكن", "لا", "يمكن");
    check("ولايزال", "ولا", "يزال");
    check("مايحدث", "ما", "يحدث");
    check("لاعب", "لاعب");
    check("لاتفيا", "لاتفيا");
    check("مايكل", "مايكل");
  }

  @Test
  void aCallStandsAlone() {
    check("يارب", "يا", "رب");
    check("ياسمين", "ياسمين");
    check("ياردة", "ياردة");
  }

  @Test
  void anArticleBeginsTheSecondOfTwoCommonWords() {
    check("أسعارالنفط", "أسعار", "النفط");
    check("حفرالباطن", "حفر", "الباطن");
    check("وعمالتهم", "وعمالتهم"); // and their labour
    check("كوالالمبور", "كوالالمبور");
    check("ليبرالية", "ليبرالية");
  }

  @Test
  void offsetsPointIntoTheRunAsWritten() {
    List<Token> tokens = TextAnalysis.standard().tokens("لا\u200Dيُمْكِن");
    assertEquals(2, tokens.size());
    assertEquals(tokens.get(0).end(), tokens.get(1).start());
    assertEquals(10, tokens.get(1).end());
  }
}
