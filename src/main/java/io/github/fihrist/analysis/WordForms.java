// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/**
 * One word in all its views. Immutable; one instance serves all occurrences of a word, so equal
 * instances are mostly identical ones.
 */
public final class WordForms {

  /** Stands in an EXACT term between the folded and the written spelling. */
  public static final char SPELLING_SEPARATOR = '|';

  private final String spelled;
  private final String exact;
  private final String stem;
  private final List<String> lemmas;
  private final WordClass wordClass;

  /**
   * A word.
   *
   * @param spelled see {@link #spelled}
   * @param exact see {@link #exact}
   * @param stem see {@link #stem}
   * @param lemmas see {@link #lemmas}; at least one
   * @param wordClass what the word does
   */
  public WordForms(
      String spelled, String exact, String stem, List<String> lemmas, WordClass wordClass) {
    if (lemmas.isEmpty()) {
      throw new IllegalArgumentException("a word has a lemma, if only itself: '" + spelled + "'");
    }
    this.spelled = spelled;
    this.exact = exact.equals(spelled) ? spelled : exact;
    this.stem = stem.equals(exact) ? this.exact : stem;
    this.lemmas = List.copyOf(lemmas);
    this.wordClass = wordClass;
  }

  /**
   * The word as written, without marks, tatweel and invisible characters, letters of other
   * keyboards turned into Arabic ones; hamzas, ة and ى kept.
   */
  public String spelled() {
    return spelled;
  }

  /** The spelling folded: what all spellings of one word share. */
  public String exact() {
    return exact;
  }

  /** The word without clitics. */
  public String stem() {
    return stem;
  }

  /** The dictionary words it may be a form of, the likeliest first; never empty. */
  public List<String> lemmas() {
    return lemmas;
  }

  /** What the word does. */
  public WordClass wordClass() {
    return wordClass;
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
      case EXACT -> List.of(exact.equals(spelled) ? exact : exact + SPELLING_SEPARATOR + spelled);
      case STEM -> List.of(stem);
      case LEMMA -> lemmas;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordForms that
        && spelled.equals(that.spelled)
        && exact.equals(that.exact)
        && stem.equals(that.stem)
        && lemmas.equals(that.lemmas)
        && wordClass == that.wordClass;
  }

  @Override
  public int hashCode() {
    return 31 * spelled.hashCode() + stem.hashCode();
  }

  @Override
  public String toString() {
    return spelled + " exact=" + exact + " stem=" + stem + " lemmas=" + lemmas + " " + wordClass;
  }
}
