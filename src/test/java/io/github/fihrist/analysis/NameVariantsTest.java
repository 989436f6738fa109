// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign names in their other spellings, and native words that have none. */
class NameVariantsTest {
  private static final NameVariants VARIANTS = TextAnalysis.standard().nameVariants();

  private static List<String> of(String name) {
    return VARIANTS.of(TextAnalysis.standard().tokens(name).getFirst().forms());
  }

  private static void meet(String one, String other) {
    assertTrue(of(one).contains(Folding.fold(other)), one + " has " + of(one));
    assertTrue(of(other).contains(Folding.fold(one)), other + " has " + of(other));
  }

  @Test
  void theSoundGHasManyLetters() {
    meet("أنغيلا", "أنجيلا");
    meet("أنغيلا", "انكيلا");
    meet("غوغل", "جوجل");
    meet("غوتيريش", "جوتيريش");
    meet("بلغراد", "بلجراد");
    meet("كازاخستان", "قازاخستان");
    meet("هامبورغ", "هامبورج");
    meet("إنستغرام", "إنستجرام");
    meet("زوكربيرغ", "زوكربيرج");
    meet("غورباتشوف", "جورباتشوف");
  }

  @Test
  void endingsAndVowelsVary() {
    meet("أمريكا", "أميركا");
    meet("أمريكية", "أميركية");
    meet("بوغوتا", "بوغوته");
    meet("ستراسبورغ", "سطراسبورغ");
  }

  @Test
  void listedNamesHaveAllTheirSpellings() {
    meet("ترامب", "ترمب");
    meet("واشنطن", "واشنطون");
    meet("فرانسيسكو", "فرنسيسكو");
    meet("فيسبوك", "فايسبوك");
    meet("هونغ", "هونج");
    meet("ماثيو", "ماتيو");
  }

  @Test
  void wordsOfTheLanguageAreNoVariants() {
    assertTrue(!of("غمال").contains("جمال"));
    assertTrue(!of("غريش").contains("قريش"));
    assertEquals(List.of(), of("بيتين")); // two houses, not Putin
  }

  @Test
  void candidatesAreFewAndNeverTheWordItself() {
    for (String name : List.of("غوغل", "نيكاراغوا", "أنغيلا", "غوانتانامو", "تيغوسيغالبا")) {
      List<String> variants = of(name);
      assertTrue(variants.size() <= NameVariants.MAX_VARIANTS);
      assertTrue(!variants.contains(Folding.fold(name)));
      assertEquals(variants.size(), variants.stream().distinct().count());
    }
  }

  @Test
  void nativeWordsHaveNone() {
    for (String word :
        List.of(
            "جبل", "قبل", "كلب", "قلب", "جمال", "كمال", "غلاف", "جامعة", "كتاب", "مكتبة", "قراءة",
            "جريدة", "غريب", "قريب", "مقال", "وكالة", "كانا", "جاني", "طريق", "تقرير", "سياسة",
            "مجتمع", "مقاتل", "جميل", "كبير", "في", "1990", "google")) {
      assertEquals(List.of(), of(word), word);
    }
  }
}
