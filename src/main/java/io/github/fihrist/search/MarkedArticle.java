// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.article.Article;
import io.github.fihrist.highlight.MarkedText;
import io.github.fihrist.highlight.Span;
import java.util.List;

/**
 * An article with everything marked that a query asks for, however far into it; for the page of one
 * article.
 *
 * @param article as it was given to the index
 * @param titleMarks what matched in the title, in UTF-16 code units of it; in order, apart
 * @param body the whole body with its marks; {@link MarkedText#toHtml()} keeps its lines
 */
public record MarkedArticle(Article article, List<Span> titleMarks, MarkedText body) {

  /** Copies. */
  public MarkedArticle {
    titleMarks = List.copyOf(titleMarks);
  }

  /** How many marks there are, in title and body together. */
  public int matchCount() {
    return titleMarks.size() + body.matchCount();
  }
}
