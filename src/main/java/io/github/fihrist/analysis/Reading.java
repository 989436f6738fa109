// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/**
 * One way to read a word that carries no clitics.
 *
 * @param form the word as the lexicon spells it
 * @param lemma the dictionary word, folded; a function word as spelled
 * @param kind what the word is, which decides the clitics it takes
 * @param logWeight natural logarithm of how often the corpora show this reading
 */
record Reading(String form, String lemma, Kind kind, double logWeight) {

  /** What a word is, as far as clitics and ranking care. */
  enum Kind {
    NOUN,
    VERB,
    FUNCTION,
    QUESTION
  }
}
