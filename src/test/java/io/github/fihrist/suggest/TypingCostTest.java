// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TypingCostTest {
  @Test
  void equalWordsCostNothing() {
    assertEquals(0, TypingCost.of("كتاب", "كتاب"));
    assertEquals(0, TypingCost.of("", ""));
  }

  @Test
  void confusedLettersCostLessThanOthers() {
    for (String[] pair :
        new String[][] {
          {"عضام", "عظام"},
          {"رسيد", "رصيد"},
          {"مزهب", "مذهب"},
          {"تريق", "طريق"},
          {"كلب", "قلب"},
          {"ضليل", "دليل"},
          {"سوال", "سءال"},
          {"مدرست", "مدرسه"}
        }) {
      assertTrue(
          TypingCost.of(pair[0], pair[1]) < TypingCost.of("كتاب", "كفاب"), pair[0] + pair[1]);
    }
  }

  @Test
  void oneSoundCostsLeast() {
    assertTrue(TypingCost.of("عضام", "عظام") < TypingCost.of("رسيد", "رصيد"));
  }

  @Test
  void lettersLeftOutSwappedAndDoubledCostLessThanChangedOnes() {
    double changed = TypingCost.of("كفاب", "كتاب");
    assertTrue(TypingCost.of("كتب", "كتاب") < changed);
    assertTrue(TypingCost.of("كاتب", "كتاب") < changed);
    assertTrue(TypingCost.of("كتتاب", "كتاب") < changed);
  }

  @Test
  void neighbouringKeysCostLess() {
    assertTrue(ArabicKeyboard.areNeighbours('ت', 'ن'));
    assertTrue(ArabicKeyboard.areNeighbours('ب', 'ل'));
    assertTrue(ArabicKeyboard.areNeighbours('ق', 'ب'));
    assertFalse(ArabicKeyboard.areNeighbours('ض', 'د'));
    assertFalse(ArabicKeyboard.areNeighbours('ت', 'ت'));
    assertTrue(TypingCost.of("كناب", "كتاب") < TypingCost.of("كفاب", "كتاب"));
  }

  @Test
  void whatIsOnlyWrittenIsEasilyLeftOut() {
    double vowel = TypingCost.of("كتب", "كتاب");
    assertTrue(TypingCost.of("قالو", "قالوا") < vowel); // the alef of the plural
    assertTrue(TypingCost.of("بلطبع", "بالطبع") < vowel); // the alef of the article
    assertTrue(TypingCost.of("وزرا", "وزراء") < vowel); // a last hamza
    assertTrue(TypingCost.of("شء", "شيء") < vowel); // شئ: the yeh that the hamza's seat looks like
  }

  @Test
  void whatEndsInOneSoundIsEasilyConfused() {
    double confused = TypingCost.of("رسيد", "رصيد");
    assertTrue(TypingCost.of("اشترا", "اشتري") < confused);
    assertTrue(TypingCost.of("قضات", "قضاه") < confused);
    assertTrue(TypingCost.of("وظايف", "وظاءف") < confused); // a hamza's seat
  }

  @Test
  void everyLetterCounts() {
    assertTrue(TypingCost.of("كتاب", "قطار") > TypingCost.of("كتاب", "قطاب"));
    assertTrue(TypingCost.of("", "كتاب") > TypingCost.of("ك", "كتاب"));
  }
}
