// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

/**
 * What one step of an {@link ArticleReader} found. Every piece of the input is one or the other.
 */
public sealed interface Reading {

  /**
   * An article.
   *
   * @param article the article
   * @param place where it stands, {@code file:line} or {@code file}
   */
  record Accepted(Article article, String place) implements Reading {}

  /**
   * A piece of the input that is no article.
   *
   * @param place where it stands, {@code file:line} or {@code file}
   * @param reason what is wrong, 'value', what to do
   */
  record Rejected(String place, String reason) implements Reading {
    /** {@code file:line: reason}. */
    @Override
    public String toString() {
      return place + ": " + reason;
    }
  }
}
