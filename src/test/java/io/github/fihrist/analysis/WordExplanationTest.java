// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reasons in people's words. */
class WordExplanationTest {

  private static List<String> reasons(String word) {
    return TextAnalysis.standard().explain(word).getFirst().reasons();
  }

  @Test
  void cliticsAndLexiconEntriesAreNamed() {
    assertEquals(List.of("و + ب + ال + كتاب: proclitics cut, lexicon noun"), reasons("وبالكتاب"));
    assertEquals(List.of("كتاب: lexicon noun"), reasons("كتاب"));
    assertEquals(List.of("متى: lexicon question word"), reasons("متى").subList(1, 2));
    assertEquals("folded to متي", reasons("متى").getFirst());
  }

  @Test
  void otherScriptsAndNumbersAreNamed() {
    assertEquals(List.of("number"), reasons("1990"));
    assertEquals(
        List.of(
            "spelled elections: marks, tatweel and letter shapes put right",
            "not Arabic: English stem"),
        reasons("Elections"));
    assertEquals(List.of("folded to ا.د", "initials: kept whole"), reasons("أ.د"));
  }

  @Test
  void compoundsAndUserEntriesAreNamed() {
    assertTrue(
        reasons("عبدالرحمن")
            .contains("written together with its neighbour: compounds are taken as two words"));
    TextAnalysis analysis =
        TextAnalysis.standard().with(UserDictionary.builder().protectWord("الكتاب").build());
    assertTrue(
        analysis
            .explain("الكتاب")
            .getFirst()
            .reasons()
            .contains("user dictionary: stem الكتاب, lemmas الكتاب"));
  }

  @Test
  void everyWordHasAReasonAndTheTokensOfTheAnalysis() {
    String text = "قال د.سمير إنّ مائة وخمسين شركةً في COVID-19 عبدالله ﷲ هٰؤلاء قشطعفلبم 3.5";
    List<WordExplanation> explanations = TextAnalysis.standard().explain(text);
    assertEquals(
        TextAnalysis.standard().tokens(text),
        explanations.stream().map(WordExplanation::token).toList());
    for (WordExplanation explanation : explanations) {
      assertTrue(!explanation.reasons().isEmpty(), explanation.written());
      assertEquals(
          explanation.written(),
          text.substring(explanation.token().start(), explanation.token().end()));
    }
  }
}
