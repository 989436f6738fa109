// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/**
 * Why a word of a text has the views it has.
 *
 * @param token the word in all its views
 * @param written the word as it stands in the text
 * @param reasons the rules and lexicon entries that were applied, in order, in English
 */
public record WordExplanation(Token token, String written, List<String> reasons) {
  /** Copies the reasons. */
  public WordExplanation {
    reasons = List.copyOf(reasons);
  }
}
