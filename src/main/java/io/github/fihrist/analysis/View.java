// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/** The ways in which one word of a text is seen, from the narrowest to the widest. */
public enum View {
  /**
   * The spelling, folded; where folding changed a letter, the written spelling stands behind it.
   */
  EXACT,
  /** What remains when clitics and inflectional endings are cut, where the rest is a word. */
  STEM,
  /** The dictionary word: plurals joined to their singulars, verb forms to their verb. */
  LEMMA
}
