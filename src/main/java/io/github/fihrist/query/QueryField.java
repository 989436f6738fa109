// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.document.IndexField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of an article that a query text can name, as in {@code title:كتاب} or {@code
 * العنوان:كتاب}.
 */
public enum QueryField {
  /** The headline's words. */
  TITLE("title", "العنوان"),
  /** The words of the text below the headline. */
  BODY("body", "النص"),
  /** The author, whole. */
  AUTHOR("author", "الكاتب"),
  /** The newspaper or site, whole. */
  SOURCE("source", "المصدر"),
  /** The section, whole. */
  CATEGORY("category", "القسم"),
  /** One of the tags, whole. */
  TAG("tag", "الوسم");

  private static final String ARTICLE = "ال";

  private final String name;
  private final String arabicName;

  QueryField(String name, String arabicName) {
    this.name = name;
    this.arabicName = arabicName;
  }

  /** The name it is printed with. */
  public String fieldName() {
    return name;
  }

  /** All names it is known by: the English one in any case, the Arabic one with and without ال. */
  public List<String> names() {
    return List.of(name, arabicName, arabicName.substring(ARTICLE.length()));
  }

  /** Whether values are compared whole and restrict a search, instead of being words to rank by. */
  public boolean isFilter() {
    return this != TITLE && this != BODY;
  }

  /** The index field of the exact values of a {@link #isFilter filter}. */
  String filterField() {
    return switch (this) {
      case AUTHOR -> IndexField.AUTHOR;
      case SOURCE -> IndexField.SOURCE;
      case CATEGORY -> IndexField.CATEGORY;
      case TAG -> IndexField.TAG;
      case TITLE, BODY -> throw new IllegalArgumentException("words, not a filter: " + this);
    };
  }

  static Optional<QueryField> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (QueryField field : values()) {
      if (field.names().contains(lower)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
