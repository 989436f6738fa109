// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordCountTableTest {
  @Test
  void wordsOfTenTimesInFiveArticlesAreKept() throws IOException {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      articles.add("{\"id\":\"1\",\"title\":\"كتابٌ\",\"body\":\"كـتاب قلم\",\"tags\":[\"كتاب\"]}");
    }
    articles.add("{\"body\":\"" + "دفتر ".repeat(20) + "\"}");
    assertEquals(Map.of("كتاب", 10), WordCountTable.of(articles).rows());
  }

  @Test
  void scoreIsTheMeanOverWordsThatHaveOthers() {
    Map<String, Set<String>> gold =
        Map.of("كتب", Set.of("كتاب"), "كتاب", Set.of("كتاب"), "قلم", Set.of("قلم"));
    WordRetrieval.Score score = WordRetrieval.score(gold, word -> Set.of("all"));
    assertEquals(0.5, score.precision());
    assertEquals(1.0, score.recall());
    assertEquals(2, score.queries());
  }
}
