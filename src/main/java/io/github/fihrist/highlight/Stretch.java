// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 */
record Stretch(int start, int end) {
  int length() {
    return end - start;
  }
}
