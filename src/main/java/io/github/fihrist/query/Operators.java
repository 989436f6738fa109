// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.query.Lexeme.Kind;
import java.util.Map;
import java.util.Optional;

/** The words that join or exclude: AND OR NOT, and the Arabic ones where they are switched on. */
record Operators(boolean arabic) {
  private static final Map<String, Kind> LATIN =
      Map.of("AND", Kind.AND, "&&", Kind.AND, "OR", Kind.OR, "NOT", Kind.NOT);
  private static final Map<String, Kind> ARABIC =
      Map.of("و", Kind.AND, "أو", Kind.OR, "بدون", Kind.NOT, "ليس", Kind.NOT);

  Optional<Kind> kindOf(RunText run) {
    return LATIN.keySet().stream()
        .filter(run::isOperator)
        .findFirst()
        .map(LATIN::get)
        .or(() -> arabic ? arabicKindOf(run) : Optional.empty());
  }

  boolean isOperator(String word) {
    return LATIN.containsKey(word) || (arabic && ARABIC.containsKey(word));
  }

  /** Whether this is one of the Arabic operators, which are common words as well. */
  static boolean isArabic(String word) {
    return ARABIC.containsKey(word);
  }

  private static Optional<Kind> arabicKindOf(RunText run) {
    return ARABIC.keySet().stream().filter(run::isOperator).findFirst().map(ARABIC::get);
  }
}
