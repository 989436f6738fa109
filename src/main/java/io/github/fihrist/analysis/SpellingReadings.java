// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses how a spelling is read where the marks or an old orthography leave a choice: the dagger
 * alef as alef or not (السمٰوات, هٰذا), ءا as آ (القرءان), an alef under tanwin as a case ending.
 */
final class SpellingReadings {
  private static final String HAMZA_ALEF = "ءا";

  /** Another reading counts if it is at least this likely beside the likeliest (logarithm). */
  private static final double OTHER_READING_WITHIN = 4;

  /** What a reading without the small letters is behind, since these are written. */
  private static final double WITHOUT_WRITTEN_ALEF = -2.5;

  private final Segmenter segmenter;

  /**
   * How a word is read.
   *
   * @param spelled the spelling that is shown
   * @param folded the spelling folded
   * @param read what is looked up in the lexicon
   * @param others other readings that count too
   */
  record Choice(String spelled, String folded, String read, List<String> others) {}

  SpellingReadings(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  Choice of(CharSequence run, String spelled) {
    String chosen = spelled;
    List<String> others = new ArrayList<>(0);
    List<String> candidates = candidates(run, spelled);
    if (candidates.size() > 1) {
      chosen = likeliest(candidates);
      double least = score(chosen) - OTHER_READING_WITHIN;
      for (String candidate : candidates) {
        boolean counts =
            isKnown(chosen)
                ? score(candidate) >= least
                : candidate.equals(Spelling.withSmallLetters(run));
        if (!candidate.equals(chosen) && counts) {
          others.add(read(candidate));
        }
      }
    }
    String read = read(chosen);
    if (endsInTanwinAlef(run) && chosen.length() > 2) {
      String bare = chosen.substring(0, chosen.length() - 1);
      if (!isKnown(chosen) || isKnown(bare)) {
        others.add(read(bare));
      }
    }
    if (!read.equals(chosen) && chosen.endsWith("ه") && isKnown(chosen)) {
      others.add(chosen); // مائه is a careless مائة, or his water.
    }
    return new Choice(chosen, Folding.fold(Hundreds.withoutSilentAlef(chosen)), read, others);
  }

  private static List<String> candidates(CharSequence run, String spelled) {
    if (!Spelling.hasSmallLetters(run) && spelled.indexOf(HAMZA_ALEF) < 0) {
      return List.of(spelled);
    }
    List<String> candidates = new ArrayList<>(4);
    candidates.add(spelled);
    add(candidates, Spelling.withSmallLetters(run));
    for (String candidate : List.copyOf(candidates)) {
      add(candidates, withMadda(candidate));
    }
    return candidates;
  }

  /** ءا as آ, but at the end, where the alef carries a tanwin: بدءا. */
  private static String withMadda(String spelled) {
    int last = spelled.length() - 1;
    return spelled.substring(0, last).replace(HAMZA_ALEF, String.valueOf(ALEF_WITH_MADDA_ABOVE))
        + spelled.charAt(last);
  }

  private static void add(List<String> candidates, String candidate) {
    if (!candidates.contains(candidate)) {
      candidates.add(candidate);
    }
  }

  /** The first of the likeliest; an alef that is written above is there to be read. */
  private String likeliest(List<String> candidates) {
    String best = candidates.getFirst();
    double most = score(best) + WITHOUT_WRITTEN_ALEF;
    for (String candidate : candidates.subList(1, candidates.size())) {
      if (score(candidate) > most) {
        best = candidate;
        most = score(candidate);
      }
    }
    return best;
  }

  /** How likely the best analysis is; words that the lexicon does not know are equally unlikely. */
  private double score(String spelled) {
    List<WordAnalysis> analyses = segmenter.analyses(read(spelled));
    return analyses.isEmpty() ? Double.NEGATIVE_INFINITY : analyses.getFirst().score();
  }

  private boolean isKnown(String spelled) {
    return score(spelled) > Double.NEGATIVE_INFINITY;
  }

  private static String read(String spelled) {
    return NativeLetters.of(Hundreds.withoutSilentAlef(spelled));
  }

  /** Whether the word ends in alef with tanwin on it or before it. */
  static boolean endsInTanwinAlef(CharSequence run) {
    int at = run.length() - 1;
    while (at >= 0 && isInvisible(run.charAt(at))) {
      at--;
    }
    if (at < 1) {
      return false;
    }
    char last = run.charAt(at);
    char before = run.charAt(at - 1);
    return (last == FATHATAN && before == ALEF) || (last == ALEF && before == FATHATAN);
  }
}
