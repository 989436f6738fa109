// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

class QueryBudgetTest {
  private final QueryBudget budget = new QueryBudget(() -> false);

  @Test
  void eightHundredLeavesAreTakenAndNoMore() {
    List<Query> many = Collections.nCopies(799, MatchAllDocsQuery.INSTANCE);
    assertTrue(budget.takes(many, "كتاب"));
    assertTrue(budget.takes(MatchAllDocsQuery.INSTANCE, "قلم"));
    assertFalse(budget.takes(MatchAllDocsQuery.INSTANCE, "معرض"));
    assertFalse(budget.takes(MatchAllDocsQuery.INSTANCE, "خبر"));
    assertFalse(budget.looksUp("خبر"));
    assertEquals(
        List.of("the query has too many words: from 'معرض' on they are not searched"),
        budget.messages());
    assertFalse(budget.isLate());
  }

  @Test
  void eachPlaceOfAPhraseIsALeafAsLuceneCounts() {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (int i = 0; i < 801; i++) {
      phrase.add(new Term("text", "كتاب"));
    }
    assertFalse(budget.takes(phrase.build(), "كتاب"));
  }

  @Test
  void patternsBeyondThirtyTwoAreListed() {
    for (int i = 1; i <= 33; i++) {
      assertEquals(i <= 32, budget.takesPattern("ك" + i + "*"));
    }
    assertEquals(
        List.of(
            "the query has more than 32 patterns, or more than 8000 words that fit them: 'ك33*' is not searched"),
        budget.messages());
    for (int i = 34; i <= 40; i++) {
      assertFalse(budget.takesPattern("ك" + i + "*"));
    }
    assertEquals(
        List.of(
            "the query has more than 32 patterns, or more than 8000 words that fit them: 'ك33*', 'ك34*', 'ك35*', 'ك36*', 'ك37*'"
                + " and 3 more are not searched"),
        budget.messages());
  }

  @Test
  void patternsThatStandForVeryManyWordsTogetherAreLeftOut() {
    for (int i = 0; i < 8; i++) {
      assertTrue(budget.takesPattern(MatchAllDocsQuery.INSTANCE, 1000, "ك*"));
    }
    assertFalse(budget.takesPattern(MatchAllDocsQuery.INSTANCE, 1, "م*"));
    assertEquals(1, budget.refusals());
    assertEquals(
        List.of(
            "the query has more than 32 patterns, or more than 8000 words that fit them: 'م*' is"
                + " not searched"),
        budget.messages());
  }

  @Test
  void longTextsAreShortenedInMessagesButNoPairIsHalved() {
    String emoji = Character.toString(0x1F4D6);
    List<Query> many = Collections.nCopies(801, MatchAllDocsQuery.INSTANCE);
    assertFalse(budget.takes(many, "ك".repeat(59) + emoji + emoji));
    assertEquals(
        List.of(
            "the query has too many words: from '%s…' on they are not searched"
                .formatted("ك".repeat(59))),
        budget.messages());
  }

  @Test
  void whenTimeIsOverNothingIsLookedUpAnyMore() {
    QueryBudget late = new QueryBudget(() -> true);
    assertFalse(late.looksUp("كتاب"));
    assertFalse(late.takesPattern("قلم*"));
    assertTrue(late.isLate());
    assertEquals(2, late.refusals());
    assertEquals(
        List.of("there was no time to look up all words: from 'كتاب' on they are not searched"),
        late.messages());
  }
}
