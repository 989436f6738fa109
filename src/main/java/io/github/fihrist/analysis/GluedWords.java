// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Reading.Kind;
import java.util.List;
import java.util.Set;

/**
 * Two words between which the space was left out: ماهي is ما هي, لايمكن is لا يمكن, لعبةجديدة two
 * words, since no word has ة in its middle.
 *
 * <p>Where letters alone do not prove it, the run must be no word itself and both halves must be
 * common ones. Names with عبد and أبو are a matter of {@link Compounds}. Immutable, thread-safe.
 */
final class GluedWords {
  private static final String ARTICLE = "ال";
  private static final String MA = "ما";

  /** What stands behind ما in questions and is written with it by the careless. */
  private static final Set<String> BEHIND_MA =
      Set.of(
          "هو", "هي", "هى", "هما", "هذا", "هذه", "هذي", "ذلك", "تلك", "الذي", "الذى", "التي",
          "التى");

  private static final String CALL = "يا";

  /** Two that verbs and auxiliaries follow, and the one that calls. */
  private static final List<String> PARTICLES = List.of("لا", MA, CALL);

  private static final int PARTICLE_LETTERS = 2;
  private static final String PERSONS = "يتن";
  private static final int MIN_VERB_LETTERS = 3;
  private static final int MIN_HALF = 3;

  /** What is likelier than this is a word in everyone's use (logarithm of a count). */
  private static final double COMMON = 4;

  /** A verb that is taken for one behind a particle. */
  private static final double VERY_COMMON = 6;

  /** What is less likely than this was seen, but never shown to be a word. */
  private static final double DOUBTFUL = 1;

  private final Morphology morphology;

  GluedWords(Morphology morphology) {
    this.morphology = morphology;
  }

  /** Where the second word begins, 0 if there is one word. */
  int border(String spelled) {
    int behindTeh = spelled.indexOf(ArabicLetters.TEH_MARBUTA) + 1;
    if (behindTeh > 2 && behindTeh + 1 < spelled.length()) {
      return behindTeh;
    }
    int behindConjunction = "وف".indexOf(spelled.charAt(0)) >= 0 ? 1 : 0;
    for (int start = 0; start <= behindConjunction; start++) {
      if (isMaWithPronoun(spelled, start)) {
        return start + MA.length();
      }
    }
    int particle = particle(spelled, behindConjunction);
    boolean article = spelled.indexOf(ARTICLE, MIN_HALF) > 0;
    if (particle < 0 && !article || morphology.likelihood(spelled) > DOUBTFUL) {
      return 0;
    }
    if (particle >= 0 && (isParticleWithVerb(spelled, particle) || isCall(spelled, particle))) {
      return particle + PARTICLE_LETTERS;
    }
    return article && morphology.isUnproved(spelled) ? beforeArticle(spelled) : 0;
  }

  /**
   * Where a particle begins at the word's first letter or behind a conjunction; -1 if none does.
   */
  private static int particle(String spelled, int behindConjunction) {
    for (int start = 0; start <= behindConjunction; start++) {
      for (String particle : PARTICLES) {
        if (spelled.startsWith(particle, start)) {
          return start;
        }
      }
    }
    return -1;
  }

  private static boolean isMaWithPronoun(String spelled, int start) {
    return spelled.startsWith(MA, start)
        && BEHIND_MA.contains(spelled.substring(start + MA.length()));
  }

  private boolean isParticleWithVerb(String spelled, int start) {
    String rest = spelled.substring(start + PARTICLE_LETTERS);
    return !spelled.startsWith(CALL, start)
        && rest.length() >= MIN_VERB_LETTERS
        && (PERSONS.indexOf(rest.charAt(0)) >= 0 || spelled.startsWith(MA, start))
        && morphology.kind(rest) != Kind.NOUN
        && morphology.likelihood(rest) > VERY_COMMON;
  }

  private boolean isCall(String spelled, int start) {
    String rest = spelled.substring(start + PARTICLE_LETTERS);
    return spelled.startsWith(CALL, start)
        && rest.length() >= 2
        && !rest.startsWith(ARTICLE)
        && morphology.kind(rest) == Kind.NOUN
        && morphology.likelihood(rest) > VERY_COMMON;
  }

  /** Where an article begins between two words of which neither is rare: أسعارالنفط. */
  private int beforeArticle(String spelled) {
    for (int border = spelled.indexOf(ARTICLE, MIN_HALF);
        border > 0;
        border = spelled.indexOf(ARTICLE, border + 1)) {
      if (spelled.length() - border >= ARTICLE.length() + MIN_HALF
          && morphology.likelihood(spelled.substring(0, border)) > COMMON
          && morphology.likelihood(spelled.substring(border)) > COMMON) {
        return border;
      }
    }
    return 0;
  }
}
