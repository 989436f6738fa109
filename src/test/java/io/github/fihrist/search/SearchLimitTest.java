// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.index.LiveIndex;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchLimitTest {
  @TempDir Path dir;

  @Test
  void aSearchThatTakesTooLongIsStoppedAndSaysSo() throws IOException {
    TextAnalysis analysis = TextAnalysis.standard();
    TestIndex.of(dir, Article.of("1", "عنوان", "كتاب")).close();
    try (LiveIndex live = LiveIndex.open(dir, analysis)) {
      ArticleSearcher hasty =
          new ArticleSearcher(live, analysis, RankingModel.standard(), Duration.ZERO);
      SearchResult result = hasty.search(SearchRequest.of("كتاب"));
      assertFalse(result.totalIsExact());
      assertEquals(
          "the search was stopped after 0 ms: hits may be missing",
          result.notes().get(0).message());
      assertEquals(
          0, new ArticleSearcher(live, analysis).search(SearchRequest.of("كتاب")).notes().size());
    }
  }
}
