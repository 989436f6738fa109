// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownVariantsTest {
  private static final int WORDS = 10_000;

  private final KnownVariants known = new KnownVariants();
  private int looked;

  private List<String> of(WordForms word) {
    return known.of(
        word,
        each -> {
          looked++;
          return List.of(each.spelled() + "!", each.lemmas().getFirst());
        });
  }

  private static WordForms word(String spelled, String lemma) {
    return new WordForms(spelled, spelled, spelled, List.of(lemma), WordClass.CONTENT);
  }

  @Test
  void aWordIsLookedAtOnce() {
    assertEquals(of(word("غوغل", "غوغل")), of(word("غوغل", "غوغل")));
    assertEquals(1, looked);
  }

  @Test
  void theSameLettersReadOtherwiseAreAnotherWord() {
    assertEquals(List.of("علي!", "علي"), of(word("علي", "علي")));
    assertEquals(List.of("علي!", "عال"), of(word("علي", "عال")));
  }

  /** More words than it has places for. */
  @Test
  void wordsThatDriveOthersOutAreNotTakenForThem() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < WORDS; i++) {
        assertEquals(List.of(i + "!", "x"), of(word(Integer.toString(i), "x")));
      }
    }
  }
}
