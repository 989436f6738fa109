// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

/**
 * A text that may go on as what was typed begins.
 *
 * @param text whole readable words, as the articles write them
 * @param markStart first UTF-16 code unit of the text that was typed; behind ال if only the text
 *     has it
 * @param markEnd one past the last one; it may stand inside a word
 * @param articles how many articles offer it, about; 0 is never offered
 */
public record Completion(String text, int markStart, int markEnd, long articles) {

  /** Validates. */
  public Completion {
    if (markStart < 0 || markEnd < markStart || markEnd > text.length()) {
      throw new IllegalArgumentException(
          "marks must be in 0..%d: %d, %d".formatted(text.length(), markStart, markEnd));
    }
  }
}
