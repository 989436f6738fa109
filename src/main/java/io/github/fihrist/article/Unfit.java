// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

/** A piece of input that cannot become an article, thrown from where that shows to its reader. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * As {@link Reading.Rejected} wants it.
   *
   * @param reason what is wrong, 'value', what to do
   */
  Unfit(String reason) {
    // Without a stack trace: a file may hold millions of these.
    super(reason, null, false, false);
  }

  /** What is wrong, 'value', what to do. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
