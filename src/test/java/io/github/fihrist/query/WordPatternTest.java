// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.TextAnalysis;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WordPatternTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  @Test
  void prefixesMatchBehindTheArticle() {
    for (String typed : List.of("جام", "الجام", "جَامِ")) {
      WordPattern pattern = prefix(typed);
      check(pattern, "جامعه", "الجامعه", "والجامع", "بالجامعات", "للجامعه", "وللجامعه", "وكالجامع");
      checkNot(pattern, "وجامعه", "مجام", "اجام", "", "جا");
    }
  }

  @Test
  void shortRestsKeepTheirArticle() {
    check(prefix("الم"), "المانيا", "بالالمان");
    checkNot(prefix("الم"), "مدينه");
    check(prefix("المان"), "المانيا");
  }

  @Test
  void wildcardsMatchWholeWords() {
    check(wildcard("م?رسة"), "مدرسه", "المدرسه");
    checkNot(wildcard("م?رسة"), "مدرسها", "مرسه", "مددرسه");
    check(wildcard("*ا*"), "باب", "ا");
    check(wildcard("مدرس?"), "مدرس", "مدرسه");
    checkNot(wildcard("مدرس?"), "مدرستي");
    check(wildcard("ك?*"), "كتاب");
    checkNot(wildcard("ك?*ب"), "كب");
  }

  @Test
  void headsAreNoPrefixesOfEachOther() {
    assertEquals(List.of(""), wildcard("*اب").heads());
    List<String> heads = prefix("كتا").heads();
    assertTrue(heads.contains("كتا") && heads.contains("والكتا"));
    assertEquals(
        List.of("ا"), prefix("ا").heads().stream().filter(h -> h.startsWith("ا")).toList());
  }

  @Test
  void headsOfPrefixesTellAll() {
    assertTrue(prefix("كتا").isPrefix());
    assertTrue(wildcard("كتا*").isPrefix());
    assertFalse(wildcard("كت*ا*").isPrefix());
    assertFalse(wildcard("كتا?").isPrefix());
    assertFalse(wildcard("كت?*").isPrefix());
    for (String head : prefix("كتا").heads()) {
      check(prefix("كتا"), head, head + "ب");
    }
  }

  @Test
  void patternsThatMakeAutomataExplodeTakeNoTime() {
    WordPattern pattern = wildcard("*ا" + "?".repeat(3000) + "*ب*".repeat(2000));
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          for (int i = 0; i < 1000; i++) {
            pattern.test("ااااااااااااااااااااااااااااااااااااااااببب");
          }
        });
  }

  @Test
  void fuzzyWordsCountLetters() {
    FuzzyWord word = fuzzy("كازخستان", 2);
    assertEquals(OptionalInt.of(0), word.edits("كازخستان"));
    assertEquals(OptionalInt.of(1), word.edits("كازاخستان")); // added
    assertEquals(OptionalInt.of(1), word.edits("كازخسنان")); // changed
    assertEquals(OptionalInt.of(1), word.edits("كاخزستان")); // swapped
    assertEquals(OptionalInt.of(0), word.edits("الكازخستان"));
    assertEquals(OptionalInt.of(2), word.edits("كازخست"));
    assertEquals(OptionalInt.empty(), word.edits("كازخس"));
  }

  @Test
  void shortWordsHaveFewFuzzyNeighbours() {
    checkNot(fuzzy("من", 2), "عن", "منا");
    assertTrue(fuzzy("من", 2).test("من"));
    assertEquals(OptionalInt.of(1), fuzzy("كتاب", 2).edits("كتب"));
    checkNot(fuzzy("كتاب", 2), "كت");
  }

  @Test
  void overlongFuzzyWordsAreLeftOut() {
    assertEquals(List.of(), FuzzyWord.words(new Clause.Fuzzy("ب".repeat(100_000), 2), ANALYSIS));
    assertTrue(fuzzy("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", 2).test("ابتثجحخدذرزسشصضطظعغفقكلمنهو"));
  }

  private static WordPattern prefix(String text) {
    return WordPattern.of(new Clause.Prefix(text), ANALYSIS);
  }

  private static WordPattern wildcard(String pattern) {
    return WordPattern.of(new Clause.Wildcard(pattern), ANALYSIS);
  }

  private static FuzzyWord fuzzy(String text, int edits) {
    return FuzzyWord.of(FuzzyWord.words(new Clause.Fuzzy(text, edits), ANALYSIS).get(0));
  }

  private static void check(WordPattern pattern, String... words) {
    for (String word : words) {
      assertTrue(pattern.test(word), word);
    }
  }

  private static void checkNot(Predicate<String> pattern, String... words) {
    for (String word : words) {
      assertFalse(pattern.test(word), word);
    }
  }
}
