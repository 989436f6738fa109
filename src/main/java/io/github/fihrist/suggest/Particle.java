// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import java.util.ArrayList;
import java.util.List;

/**
 * A particle written together with the next word. Correcting the word behind it finds what the
 * whole lacks: والكتتب is و and الكتتب, and so والكتاب.
 *
 * @param letters what is cut off and put back
 * @param before what stands before the rest where it is looked up: for بالكتاب that is الكتاب
 */
record Particle(String letters, String before) {
  private static final String ARTICLE = "ال";

  /** A shorter rest is hardly a word. */
  private static final int MIN_REST = 3;

  private static final List<Particle> ALL =
      List.of(
          new Particle("وبال", ARTICLE),
          new Particle("وكال", ARTICLE),
          new Particle("ولل", ARTICLE),
          new Particle("وال", ARTICLE),
          new Particle("فال", ARTICLE),
          new Particle("بال", ARTICLE),
          new Particle("كال", ARTICLE),
          new Particle("لل", ARTICLE),
          new Particle("ال", ""),
          new Particle("", ARTICLE),
          new Particle("وس", ""),
          new Particle("و", ""),
          new Particle("ف", ""),
          new Particle("ب", ""),
          new Particle("ل", ""),
          new Particle("ك", ""),
          new Particle("س", ""));

  /** Those that a folded word may begin with, the longest first. */
  static List<Particle> of(String folded) {
    List<Particle> found = new ArrayList<>();
    for (Particle particle : ALL) {
      if (folded.startsWith(particle.letters)
          && folded.length() - particle.letters.length() >= MIN_REST) {
        found.add(particle);
      }
    }
    return found;
  }

  /** What is looked up instead of the whole word. */
  String rest(String folded) {
    return before + folded.substring(letters.length());
  }

  /** Whether a word found can stand behind this particle. */
  boolean fits(String word) {
    return word.startsWith(before) && word.length() > before.length();
  }

  /** The particle and a word for which {@link #fits} holds. */
  String joined(String word) {
    return letters + word.substring(before.length());
  }
}
