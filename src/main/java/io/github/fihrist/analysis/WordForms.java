// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/**
 * One word in all its views. Immutable; shared by all occurrences of the word.
 *
 * @param spelled the word as written, without marks, tatweel and invisible characters, letters of
 *     other keyboards turned into Arabic ones; hamzas, ة and ى kept
 * @param exact {@code spelled} folded: what two spellings of one word share
 * @param stem the word without clitics and inflectional endings
 * @param lemmas the dictionary words it may be a form of, the likeliest first; never empty
 * @param wordClass what the word does
 */
public record WordForms(
    String spelled, String exact, String stem, List<String> lemmas, WordClass wordClass) {

  /** Stands in an EXACT term between the folded and the written spelling. */
  public static final char SPELLING_SEPARATOR = '|';

  /** Copies. */
  public WordForms {
    lemmas = List.copyOf(lemmas);
  }

  /**
   * The index terms of a view, the likeliest first.
   *
   * <p>The EXACT term is {@code exact} where the word is spelled so, else {@code exact|spelled}:
   * all spellings of a word stand together in the term dictionary, and each can still be told from
   * the others.
   */
  public List<String> terms(View view) {
    return switch (view) {
      case EXACT -> List.of(exactTerm());
      case STEM -> List.of(stem);
      case LEMMA -> lemmas;
    };
  }

  private String exactTerm() {
    return spelled.equals(exact) ? exact : exact + SPELLING_SEPARATOR + spelled;
  }
}
