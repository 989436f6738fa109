// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import java.io.IOException;
import org.apache.lucene.search.Query;

/** In which part of the article a word has to stand. */
enum Scope {
  TEXT,
  TITLE,
  BODY;

  static Scope of(QueryField field) {
    return switch (field) {
      case TITLE -> TITLE;
      case BODY -> BODY;
      case AUTHOR, SOURCE, CATEGORY, TAG ->
          throw new IllegalArgumentException("a filter, not words: " + field);
    };
  }

  /** What is asked of one field. */
  @FunctionalInterface
  interface FieldQuery {
    Query on(String field) throws IOException;
  }

  /** How often a query for this part reads the articles of a word: see {@link BodyQuery}. */
  int readings() {
    return this == BODY ? 3 : 1;
  }

  /** A query for some field of a view, asked of this part. */
  Query query(View view, FieldQuery query) throws IOException {
    return switch (this) {
      case TEXT -> query.on(IndexField.text(view));
      case TITLE -> query.on(IndexField.title(view));
      case BODY -> new BodyQuery(query.on(IndexField.text(view)), query.on(IndexField.title(view)));
    };
  }
}
