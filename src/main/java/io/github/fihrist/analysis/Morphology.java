// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Reading.Kind;
import java.util.ArrayList;
import java.util.List;

/** A written word of Arabic letters to its forms. Thread-safe. */
final class Morphology {
  /** A second reading counts if it is at least this likely beside the first (logarithm). */
  private static final double SECOND_READING_WITHIN = 1.5;

  /** The same for a reading that cuts the first letters of what another leaves whole. */
  private static final double SECOND_CUT_WITHIN = 0.8;

  /** One more where a verb and a noun are spelled alike. */
  private static final int MAX_LEMMAS = 2;

  /** What the corpora have and nothing proves is less likely than this. */
  static final double SEEN_ONLY = -1.0;

  private final Segmenter segmenter;

  Morphology(Lexicon lexicon) {
    this.segmenter = new Segmenter(lexicon);
  }

  /** Whether the lexicon finds a word in the letters. */
  boolean isKnown(String spelled) {
    return segmenter.hasAnalysis(spelled, Double.NEGATIVE_INFINITY);
  }

  /** How likely the likeliest reading is (logarithm of a count); of what is unknown nothing is. */
  double likelihood(String spelled) {
    List<WordAnalysis> analyses = segmenter.analyses(NativeLetters.of(spelled));
    return analyses.isEmpty() ? Double.NEGATIVE_INFINITY : analyses.getFirst().score();
  }

  /** Whether the letters are no word, or one that was seen and is nothing the rules know. */
  boolean isUnproved(String spelled) {
    List<WordAnalysis> analyses = segmenter.analyses(NativeLetters.of(spelled));
    return analyses.isEmpty()
        || analyses.getFirst().isWhole() && analyses.getFirst().score() < SEEN_ONLY;
  }

  /** What the likeliest reading is; what is unknown is a noun. */
  Kind kind(String spelled) {
    List<WordAnalysis> analyses = segmenter.analyses(NativeLetters.of(spelled));
    return analyses.isEmpty() ? Kind.NOUN : analyses.getFirst().reading().kind();
  }

  WordForms forms(String spelled) {
    return forms(spelled, segmenter.analyses(NativeLetters.of(spelled)));
  }

  private static WordForms forms(String spelled, List<WordAnalysis> analyses) {
    String exact = Folding.fold(spelled);
    if (analyses.isEmpty()) {
      List<String> lemmas = UnknownWords.lemmas(Folding.key(NativeLetters.of(spelled)));
      return new WordForms(spelled, exact, lemmas.getFirst(), lemmas, WordClass.CONTENT);
    }
    WordAnalysis best = analyses.getFirst();
    List<String> lemmas = lemmas(analyses);
    WordClass wordClass =
        best.reading().kind() == Kind.QUESTION
            ? WordClass.QUESTION
            : best.reading().kind() == Kind.FUNCTION ? WordClass.FUNCTION : WordClass.CONTENT;
    return new WordForms(spelled, exact, Folding.fold(best.core()), lemmas, wordClass);
  }

  private static boolean isFunction(WordAnalysis analysis) {
    return analysis.reading().kind() == Kind.FUNCTION || analysis.reading().kind() == Kind.QUESTION;
  }

  /** The lemmas of the likeliest readings, the likeliest first. */
  private static List<String> lemmas(List<WordAnalysis> analyses) {
    WordAnalysis best = analyses.getFirst();
    List<String> lemmas = new ArrayList<>(2);
    boolean ofOneKind = true;
    for (WordAnalysis analysis : analyses) {
      double behind = best.score() - analysis.score();
      if (behind > SECOND_READING_WITHIN) {
        break;
      }
      boolean cutsFirst = !analysis.proclitic().letters().isEmpty();
      if (behind > SECOND_CUT_WITHIN && best.isWhole() && cutsFirst) {
        continue;
      }
      if (isFunction(analysis) && !isFunction(best)) {
        continue; // A particle is found by its spelling: علي, Ali, has no lemma على.
      }
      boolean sameKind = analysis.reading().kind() == best.reading().kind();
      // Verbs that share their forms must not keep out the noun: تهم, of هم, أهم and تهمة.
      int most = ofOneKind && !sameKind ? MAX_LEMMAS + 1 : MAX_LEMMAS;
      if (lemmas.size() < most && !lemmas.contains(analysis.reading().lemma())) {
        lemmas.add(analysis.reading().lemma());
        ofOneKind &= sameKind;
      }
    }
    return lemmas;
  }
}
