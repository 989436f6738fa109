// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.article.Article;
import io.github.fihrist.highlight.Snippet;
import io.github.fihrist.highlight.Span;
import java.util.List;

/**
 * An article found.
 *
 * @param rank 1 for the first hit of all, also on later pages
 * @param score how well it matches, comparable only with other hits of the same query and index
 * @param article as it was given to the index
 * @param titleMarks what matched in the title, in UTF-16 code units of it; in order, apart
 * @param snippet the part of the body that says most about the query, with marks
 */
public record Hit(int rank, float score, Article article, List<Span> titleMarks, Snippet snippet) {

  /** Copies. */
  public Hit {
    titleMarks = List.copyOf(titleMarks);
  }
}
