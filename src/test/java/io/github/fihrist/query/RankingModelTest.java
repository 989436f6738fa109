// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RankingModelTest {
  private final RankingModel model = RankingModel.standard();

  @Test
  void fewerWordsRescoreMoreArticles() {
    assertEquals(200, model.rescoredArticles(0));
    assertEquals(200, model.rescoredArticles(1));
    assertEquals(150, model.rescoredArticles(2));
    assertEquals(60, model.rescoredArticles(5));
    assertEquals(50, model.rescoredArticles(6));
    assertEquals(50, model.rescoredArticles(10_000));
  }

  @Test
  void spellingIsAskedAtOnceOnlyWhereItOutweighsWhatFinds() {
    assertTrue(model.asksSpellingLater());
    assertTrue(model.scaled(1, 3, 1, 1).asksSpellingLater());
    assertFalse(model.scaled(1, 10, 1, 1).asksSpellingLater());
    assertFalse(model.scaled(1, 1, 0, 1).asksSpellingLater());
  }

  @Test
  void aWordIsCommonInATenthOfManyArticles() {
    RankingModel model = RankingModel.standard();
    assertFalse(model.isCommon(5, 10));
    assertFalse(model.isCommon(1000, 1000));
    assertFalse(model.isCommon(2000, 20_000));
    assertTrue(model.isCommon(2001, 20_000));
  }
}
