// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

/**
 * Something that was repaired, dropped or cut while a query text was read.
 *
 * @param start first UTF-16 code unit of the query text that it is about
 * @param end one past the last one
 * @param message what was found, 'value', and what was made of it
 */
public record Note(int start, int end, String message) {

  /** Validates. */
  public Note {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a note needs 0 <= start <= end: " + start + ", " + end);
    }
  }

  /** {@code start: message}. */
  @Override
  public String toString() {
    return start + ": " + message;
  }
}
