// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Every three neighbouring letters of a word's likeliest lemma, its two borders counted as letters:
 * {@code ^كت كتا تاب اب$}. Words that share a root or a foreign name in two spellings share some.
 *
 * <p>Only words that carry a topic have them.
 */
public final class LetterGrams {
  private static final int LETTERS = 3;

  private LetterGrams() {}

  /** The grams of a word, in order; empty for particles and numbers. */
  public static List<String> of(WordForms word) {
    if (word.wordClass() != WordClass.CONTENT) {
      return List.of();
    }
    String bordered = "^" + word.lemmas().getFirst() + "$";
    List<String> grams = new ArrayList<>(bordered.length());
    for (int i = 0; i + LETTERS <= bordered.length(); i++) {
      grams.add(bordered.substring(i, i + LETTERS));
    }
    return grams;
  }
}
