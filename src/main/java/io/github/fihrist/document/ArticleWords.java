// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of an article, analysed once for all that is made of them.
 *
 * @param title null if the article has none
 * @param body of the text
 */
public record ArticleWords(@Nullable AnalyzedText title, AnalyzedText body) {

  /**
   * Analyses an article.
   *
   * @throws IllegalArgumentException if title or body are longer than {@link
   *     ArticleLimits#MAX_TEXT_CHARS}
   */
  static ArticleWords of(Article article, TextAnalysis analysis) {
    String title = article.title();
    requireLength("title", title == null ? "" : title);
    requireLength("body", article.body());
    return new ArticleWords(
        title == null ? null : analysis.analyzed(title), analysis.analyzed(article.body()));
  }

  /** Those that there are. */
  List<AnalyzedText> texts() {
    return title == null ? List.of(body) : List.of(title, body);
  }

  private static void requireLength(String part, String text) {
    if (text.length() > ArticleLimits.MAX_TEXT_CHARS) {
      throw new IllegalArgumentException(
          "%s has %d characters, more than %d; split the article"
              .formatted(part, text.length(), ArticleLimits.MAX_TEXT_CHARS));
    }
  }
}
