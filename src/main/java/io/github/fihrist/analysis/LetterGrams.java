// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Every three neighbouring letters of a word's likeliest lemma, its two borders counted as letters:
 * {@code ^كت كتا تاب اب$}. Words that share a root or a foreign name in two spellings share some.
 *
 * <p>Only words that carry a topic have them.
 */
public final class LetterGrams {
  private static final int LETTERS = 3;
  private static final long PACKED = (1L << LETTERS * Character.SIZE) - 1;

  private LetterGrams() {}

  /** Whether words of a class have grams: particles and numbers have none. */
  static boolean areOf(WordClass wordClass) {
    return wordClass == WordClass.CONTENT;
  }

  /** The grams of a word, in order. */
  public static List<String> of(WordForms word) {
    List<String> grams = new ArrayList<>();
    if (areOf(word.wordClass())) {
      char[] lemma = word.lemmas().getFirst().toCharArray();
      forEachPacked(lemma, lemma.length, gram -> grams.add(String.valueOf(unpacked(gram))));
    }
    return grams;
  }

  /** Gives each gram of a lemma as a number. */
  static void forEachPacked(char[] lemma, int length, LongConsumer grams) {
    long gram = '^';
    for (int i = 0; i <= length; i++) {
      gram = (gram << Character.SIZE | (i < length ? lemma[i] : '$')) & PACKED;
      if (i + 2 >= LETTERS) {
        grams.accept(gram);
      }
    }
  }

  /** The letters of a packed gram. */
  public static char[] unpacked(long gram) {
    char[] letters = new char[LETTERS];
    for (int i = 0; i < LETTERS; i++) {
      letters[i] = (char) (gram >>> (LETTERS - 1 - i) * Character.SIZE);
    }
    return letters;
  }
}
