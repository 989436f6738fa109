// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.List;

/**
 * A place where the query is met: a word, or a whole phrase.
 *
 * @param start first UTF-16 code unit, of the whole phrase for a phrase
 * @param end one past the last UTF-16 code unit
 * @param found which query words it is
 * @param parts for a phrase its stretches of neighbouring words; empty for a word, which is marked
 *     from {@code start} to {@code end}
 */
record Occurrence(int start, int end, Found found, List<Stretch> parts) {

  static Occurrence word(int start, int end, Found found) {
    return new Occurrence(start, end, found, List.of());
  }
}
