// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.StopWords.Kind;
import io.github.fihrist.analysis.StopWords.StopWord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words that are about nothing. */
class StopWordsTest {
  private static final StopWords STOP_WORDS = TextAnalysis.standard().stopWords();

  @Test
  void theyAreRecognisedAfterFoldingAndBehindClitics() {
    for (String word :
        List.of(
            "في", "فِي", "وفي", "ففي", "إلى", "الى", "وإلى", "هذا", "وهذا", "التي", "والتي", "لكن",
            "من هو", "متى", "ومتى", "لماذا", "أين")) {
      assertTrue(STOP_WORDS.contains(word), word);
    }
  }

  @Test
  void wordsOfATopicAreNone() {
    for (String word : List.of("كتاب", "مدينة", "الرئيس", "2020", "war", "في البيت", "", "؟")) {
      assertFalse(STOP_WORDS.contains(word), word);
    }
  }

  @Test
  void questionWordsAreTold() {
    assertEquals(
        WordClass.QUESTION, TextAnalysis.standard().tokens("متى").getFirst().forms().wordClass());
  }

  @Test
  void theListNamesKindAndReason() {
    List<StopWord> list = STOP_WORDS.list();
    assertTrue(list.size() > 500);
    assertTrue(list.contains(new StopWord("فيها", Kind.PREPOSITION, "في")));
    assertTrue(list.stream().noneMatch(stopWord -> stopWord.kind().reason().isBlank()));
    assertEquals(WordClass.QUESTION, new StopWord("متى", Kind.QUESTION, "متى").wordClass());
  }

  @Test
  void nearlyTheWholeListIsRecognised() {
    List<StopWord> list = STOP_WORDS.list();
    long recognised = list.stream().filter(word -> STOP_WORDS.contains(word.word())).count();
    // The rest are words with a more frequent other reading.
    assertTrue(recognised > 0.95 * list.size(), recognised + " of " + list.size());
  }
}
