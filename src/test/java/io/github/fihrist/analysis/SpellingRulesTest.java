// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of spelling: which ways to write a word are one, and which are not. */
class SpellingRulesTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  /** All spellings of a line have the same EXACT folding, word by word. */
  private static void same(String... spellings) {
    for (String spelling : spellings) {
      assertEquals(exact(spellings[0]), exact(spelling), spellings[0] + " = " + spelling);
    }
  }

  private static void differ(String one, String other) {
    assertFalse(exact(one).equals(exact(other)), one + " ≠ " + other);
  }

  /** Both share a term of some view. */
  private static void meet(String one, String other) {
    assertTrue(shareTerm(one, other), one + " meets " + other);
  }

  private static boolean shareTerm(String one, String other) {
    for (View view : View.values()) {
      Set<String> terms = new HashSet<>();
      ANALYSIS.tokens(one).forEach(t -> terms.addAll(t.forms().terms(view)));
      if (ANALYSIS.tokens(other).stream()
          .anyMatch(t -> t.forms().terms(view).stream().anyMatch(terms::contains))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> exact(String text) {
    return ANALYSIS.tokens(text).stream().map(token -> token.forms().exact()).toList();
  }

  @Test
  void hamzaOnAlefAndMaddaAndWaslaAreAlef() {
    same("أسعار", "اسعار", "\u0671سعار");
    same("إنتاج", "انتاج", "أنتاج");
    same("آمال", "امال", "ا\u0653مال", "ٲمال");
    same("\u0671لشمس", "الشمس");
    same("مرأة", "مراة");
    differ("أمل", "عمل");
    differ("إبل", "بل");
    differ("آل", "ل");
    differ("سأل", "سل");
    differ("رأى", "رى");
  }

  @Test
  void hamzaChangesItsSeat() {
    same("تساؤل", "تسائل", "تساءل");
    same("رؤوس", "رءوس", "رئوس");
    same("شؤون", "شئون");
    same("مسؤول", "مسئول");
    same("هيئة", "هيءة");
    same("قراءة", "قرائة");
    differ("سؤال", "سوال");
    differ("ماء", "ما");
    differ("بئر", "بر");
    differ("جزء", "جز");
    differ("شيء", "شي");
  }

  @Test
  void hundredsHaveOneSpelling() {
    same("مئة", "مائة", "مائه");
    same("ثلاثمائة", "ثلاثمئة");
    same("أربعمائة", "اربعمئة");
    same("وخمسمائة", "وخمسمئة");
    same("مائتان", "مئتان");
    same("المائتين", "المئتين");
    same("للمائة", "للمئة");
    same("بالمائة", "بالمئة");
    same("مائتا", "مئتا");
    same("مائوية", "مئوية");
    differ("مائدة", "مئدة");
    differ("أسمائه", "أسمئه");
    differ("دمائه", "دمئه");
    differ("سمائه", "سمئه");
    differ("مائل", "مئل");
    differ("غنائية", "غنئية");
    differ("حمائم", "حمئم");
    differ("مائية", "مئية");
    meet("مائه", "ماء");
  }

  @Test
  void yehAndTehMarbutaAtTheEnd() {
    same("منتدى", "منتدي", "منتدی");
    same("جامعة", "جامعه", "جامعۃ", "جامعہ");
    same("على", "علي", "علی");
    differ("جامعة", "جامع");
    differ("منتدى", "منتدا");
    differ("فتى", "فتاة");
  }

  @Test
  void marksAreIgnored() {
    same("عِلْمٌ", "علم");
    same("مُحَمَّدٌ", "محمد");
    same("شكراً", "شكرًا", "شكرا");
    same("كِتَابٌ", "كتاب", "كتا\u06E1ب");
    same("عليه\u0650\u0651", "عليه");
    meet("شكراً", "شكر");
    meet("كتابًا", "كتاب");
    differ("علم", "عالم");
    differ("جَدّ", "جاد");
    differ("شكرا", "شكر");
  }

  @Test
  void daggerAlefHasBothReadings() {
    same("ه\u0670ؤلاء", "هؤلاء");
    same("ه\u0670ذا", "هذا");
    same("ذ\u0670لك", "ذلك");
    same("الله\u0670", "الله");
    same("السم\u0670وات", "السماوات");
    same("الصلو\u0670ة", "الصلاة");
    same("الزكو\u0670ة", "الزكاة");
    same("هدى\u0670هم", "هداهم");
    same("موسى\u0670", "موسى");
    same("إسح\u0670ق", "إسحاق");
    meet("السم\u0670و\u0670ت", "السماوات");
    meet("كت\u0670ب", "كتاب");
    meet("كت\u0670ب", "كتب");
    differ("هذا", "هاذا");
    differ("كتب", "كتاب");
  }

  @Test
  void quranicSpellingsMeetTodays() {
    same("\u0671لْقُرْءَانُ", "القرآن");
    same("ءَامَنُوا\u06DF", "آمنوا", "امنوا");
    same("إِبْرَ\u0670هِ\u0640\u06E7مَ", "إبراهيم");
    same("أُو\u06DFلَ\u0640\u0670\u0653ئِكَ", "أولئك");
    same("مَسْ\u0640\u064F\u0654ولًا", "مسئولا");
    same("شَيْ\u0640\u064B\u0654ا", "شيئا");
    same("\u0671لْ\u0640\u064E\u0654اخِرَةِ", "الآخرة");
    same("جَآءَ", "جاء");
    same("سَمِيعٌ\u06E2 عَلِيمٌ \u06DA", "سميع عليم");
    differ("جزءان", "جزان");
    differ("قراءات", "قرآت");
  }

  @Test
  void tatweelAndInvisibleCharactersAreIgnored() {
    same("ب\u0640\u0640\u0640ي\u0640ت", "بيت");
    same("كت\u200Cاب", "كت\u200Dاب", "كت\u00ADاب", "كت\u200Eاب", "كت\u200Fاب", "كتاب");
    same("\uFEFFكتاب", "كتاب\u2069", "\u2067كتاب\u2069", "كت\u061Cاب");
    same("me\u00ADdia", "media");
    same("1\u200F990", "1990");
    differ("كت اب", "كتاب");
    differ("كت_اب", "كتاب");
  }

  @Test
  void lettersOfOtherKeyboardsAreArabic() {
    same("شرکة", "شركة");
    same("مکتبہ", "مكتبه");
    same("یوم", "يوم");
    same("ھذا", "هذا");
    same("ۇ", "و");
    same("ے", "ي");
    same("ۓ", "ئ");
  }

  @Test
  void foreignLettersKeepTheirIdentityAndMeetTheUsualOnes() {
    differ("پاكستان", "باكستان");
    differ("چاد", "جاد");
    differ("ژان", "زان");
    differ("گوگل", "غوغل");
    differ("ڤيينا", "فيينا");
    meet("پاكستان", "باكستان");
    meet("پاکستان", "باكستان");
    meet("ڤيينا", "فيينا");
    meet("گوگل", "غوغل");
    meet("ڨفصة", "قفصة");
  }

  @Test
  void presentationFormsAreLetters() {
    same("\uFEB3\uFEFC\uFEE1", "سلام");
    same("\uFDF2", "الله");
    same("و\uFDF2", "والله");
    same("\uFEFB", "لا");
    same("محمد \uFDFA", "محمد");
    same("\uFDF4", "محمد");
    assertEquals(List.of(), exact("\uFDFA \uFDFB \uFDF5 \uFDF0"));
    assertEquals(List.of("x²"), exact("x²"));
    assertEquals(List.of("h₂o"), exact("H₂O"));
    differ("x²", "x2");
  }

  @Test
  void decomposedInputIsComposed() {
    same("ا\u0654سعار", "أسعار");
    same("ا\u064E\u0654سعار", "أسعار");
    same("سو\u0654ال", "سؤال");
    same("سو\u064F\u0654ال", "سؤال");
    same("ب\u064A\u0654ر", "بئر");
    same("ا\u0655نتاج", "إنتاج");
    same("ه\u0654", "ه");
    same("cafe\u0301", "café", "CAFE");
  }

  @Test
  void foldingIsIdempotent() {
    for (String word : List.of("أسئلة", "مؤمن", "گوگل", "الشاطئ", "ثلاثمائة", "قرآن", "رأى")) {
      String folded = Folding.fold(Spelling.of(word));
      assertEquals(folded, Folding.fold(Spelling.of(folded)));
    }
  }

  @Test
  void wordsOfPlainLettersAreSpelledAsOthers() {
    Random random = new Random(9);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int left = 1 + random.nextInt(5); left > 0; left--) {
        // Half of them from the first letters, which change their neighbours: ء to ا.
        word.append((char) ('\u0621' + random.nextInt(random.nextBoolean() ? 7 : 42)));
      }
      // Who sees tatweel looks at each letter.
      assertEquals(Spelling.of(word + "\u0640"), Spelling.of(word), () -> "'" + word + "'");
    }
  }
}
