// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Words in the lexicon of the library: which find each other and which must not. */
class MorphologyTest {
  @TestFactory
  List<DynamicTest> wordsMeetOrStayApart() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                MorphologyTest.class.getResourceAsStream("word-pairs.txt"),
                StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String pairs = line;
          tests.add(DynamicTest.dynamicTest(pairs, () -> check(pairs)));
        }
      }
    }
    return tests;
  }

  private static void check(String line) {
    boolean apart = line.indexOf('≠') >= 0;
    String[] words = line.split(apart ? "≠" : "=");
    for (int i = 0; i < words.length; i++) {
      for (int j = 0; j < i; j++) {
        WordForms one = forms(words[i]);
        WordForms other = forms(words[j]);
        Set<String> shared = WordRetrieval.terms(one);
        shared.retainAll(WordRetrieval.terms(other));
        assertEquals(apart, shared.isEmpty(), () -> one + " and " + other);
      }
    }
  }

  @Test
  void stemKeepsTheWordWithoutItsClitics() {
    assertEquals("كتاب", forms("وبالكتاب").stem());
    assertEquals("سياره", forms("وبسيارتنا").stem());
  }

  @Test
  void functionAndQuestionWordsAreKnown() {
    assertEquals(WordClass.FUNCTION, forms("وفي").wordClass());
    assertEquals(WordClass.FUNCTION, forms("قليلا").wordClass());
    assertEquals(WordClass.QUESTION, forms("متى").wordClass());
    assertEquals(WordClass.CONTENT, forms("كتاب").wordClass());
  }

  @Test
  void atMostTwoLemmasAreGiven() {
    for (String word : List.of("كتب", "علم", "يعلم", "نعل", "نمت", "مصري")) {
      assertTrue(forms(word).lemmas().size() <= 2, word);
    }
  }

  @Test
  void anyLettersAreAnalysed() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        char c = (char) (ArabicLetters.HAMZA + random.nextInt(42));
        word.append(c == ArabicLetters.TATWEEL ? 'م' : c);
      }
      WordForms forms = forms(word.toString());
      assertFalse(forms.stem().isEmpty());
      assertFalse(forms.lemmas().isEmpty());
    }
  }

  @Test
  void longWordsTakeNoLongTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          for (String letters : List.of("م", "و", "ال", "وال", "ها", "ت")) {
            forms(letters.repeat(100_000));
          }
        });
  }

  @Test
  void unseenWordsAreAnalysedFast() {
    List<String> words = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder word = new StringBuilder(random.nextBoolean() ? "وال" : "");
      for (int n = 0; n < 5; n++) {
        word.append("بتجحدرسعفقكلمنهوي".charAt(random.nextInt(17)));
      }
      words.add(word.toString());
    }
    Collections.shuffle(words, random);
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> words.forEach(MorphologyTest::forms));
  }

  private static WordForms forms(String word) {
    return TextAnalysis.standard().tokens(word).getFirst().forms();
  }
}
