// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.function.UnaryOperator;

/** The smallest pieces of a query text, with their place in it. */
sealed interface Lexeme {
  int start();

  int end();

  /** A word, pattern, phrase or date range. */
  record Operand(int start, int end, Clause clause) implements Lexeme {}

  /**
   * {@code title:} with something right behind it.
   *
   * @param scope makes of the clause behind it a clause about the field
   */
  record Field(int start, int end, UnaryOperator<Clause> scope) implements Lexeme {}

  /** A sign or an operator. */
  record Mark(int start, int end, Kind kind, String text) implements Lexeme {}

  /** The signs and operators. */
  enum Kind {
    OPEN,
    CLOSE,
    PLUS,
    MINUS,
    BAR,
    AND,
    OR,
    NOT
  }
}
