// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/** The words that are known, without clitics. */
@FunctionalInterface
interface Lexicon {
  /** The readings of a word given by its {@link Folding#key}; empty where it is not known. */
  List<Reading> find(String key);

  /** The same for letters that are no string, from {@code start} to {@code end}. */
  default List<Reading> find(char[] letters, int start, int end) {
    return find(new String(letters, start, end - start));
  }
}
