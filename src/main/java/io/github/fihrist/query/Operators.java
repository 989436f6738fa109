// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.query.Lexeme.Kind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that join or exclude: AND OR NOT, and the Arabic ones where they are switched on. */
record Operators(boolean arabic) {
  private static final Map<String, Kind> LATIN =
      Map.of("AND", Kind.AND, "&&", Kind.AND, "OR", Kind.OR, "NOT", Kind.NOT);
  private static final Map<String, Kind> ARABIC =
      Map.of("و", Kind.AND, "أو", Kind.OR, "بدون", Kind.NOT, "ليس", Kind.NOT);

  /** The longest of them. */
  static final int MAX_CHARS = 5;

  Optional<Kind> kindOf(RunText run) {
    return run.possibleOperator().map(this::kindOf);
  }

  boolean isOperator(String word) {
    return LATIN.containsKey(word) || (arabic && ARABIC.containsKey(word));
  }

  /** Whether this is one of the Arabic operators, which are common words as well. */
  static boolean isArabic(String word) {
    return ARABIC.containsKey(word);
  }

  private @Nullable Kind kindOf(String word) {
    Kind latin = LATIN.get(word);
    return latin == null && arabic ? ARABIC.get(word) : latin;
  }
}
