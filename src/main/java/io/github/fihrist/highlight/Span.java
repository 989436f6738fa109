// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/**
 * A marked stretch of a text: one word, or several that make up a phrase; never half a word.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit, the marks on the last letter included
 * @param queryWord the word, or the text of the phrase, as it was asked for
 * @param kind why it is marked; where several reasons meet, the narrowest
 */
public record Span(int start, int end, String queryWord, MatchKind kind) {

  /** Validates. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span needs 0 <= start < end: " + start + ".." + end);
    }
  }
}
