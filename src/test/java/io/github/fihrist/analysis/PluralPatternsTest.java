// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PluralPatternsTest {
  @Test
  void singularsFollowThePattern() {
    check("فوارس", "فارس");
    check("كوابيس", "كابوس");
    check("حدائق", "حديقة");
    check("مساجد", "مسجد");
    check("مفاتيح", "مفتاح");
    check("اقلام", "قلم");
    check("اسلحة", "سلاح");
    check("اغنياء", "غني");
    check("براغيث", "برغوث");
    check("هدايا", "هدية");
    check("شكاوى", "شكوى");
    check("مواعيد", "ميعاد");
    check("اساطير", "اسطورة");
    check("تلامذة", "تلميذ");
    check("كتبة", "كاتب");
    check("غزاة", "غازي");
    check("جرحى", "جريح");
    check("قصص", "قصة");
  }

  @Test
  void doubledPatternsWantTheSameLetterTwice() {
    assertTrue(words("حقوق").contains("حق"));
    assertFalse(words("حقود").contains("حق"));
  }

  @Test
  void adjectivesInYehAreNoPlurals() {
    assertEquals(List.of(), words("ثقافي"));
    assertEquals(List.of(), words("زراعي"));
    assertTrue(words("نواحي").contains("ناحية"));
  }

  @Test
  void wordsOfOtherPatternsHaveNoSingulars() {
    assertEquals(List.of(), words("استخدام"));
    assertEquals(List.of(), words(""));
    assertEquals(List.of(), words("ب"));
    assertEquals(List.of(), words("م".repeat(1000)));
  }

  @Test
  void certainPatternsAreMarked() {
    assertTrue(PluralPatterns.singulars("كوابيس").getFirst().certain());
    assertFalse(PluralPatterns.singulars("كتاب").getFirst().certain());
  }

  @Test
  void anyLettersAreTaken() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        word.append((char) (ArabicLetters.HAMZA + random.nextInt(42)));
      }
      PluralPatterns.singulars(word.toString()).forEach(s -> assertFalse(s.word().isEmpty()));
    }
  }

  private static void check(String plural, String singular) {
    List<String> words = words(plural);
    assertTrue(words.contains(singular), () -> plural + ": " + words);
  }

  private static List<String> words(String plural) {
    return PluralPatterns.singulars(Folding.seatless(plural)).stream()
        .map(PluralPatterns.Singular::word)
        .toList();
  }
}
