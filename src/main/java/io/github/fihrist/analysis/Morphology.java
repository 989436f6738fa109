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

  private static final int MAX_LEMMAS = 2;

  private final Segmenter segmenter;

  Morphology(Lexicon lexicon) {
    this.segmenter = new Segmenter(lexicon);
  }

  /** The forms of the likelier of two spellings between which a dagger alef leaves the choice. */
  WordForms likelier(String spelled, String withAlef) {
    List<WordAnalysis> plain = segmenter.analyses(spelled);
    List<WordAnalysis> alef = segmenter.analyses(withAlef);
    boolean chooseAlef =
        !alef.isEmpty() && (plain.isEmpty() || alef.getFirst().score() > plain.getFirst().score());
    return chooseAlef ? forms(withAlef, alef) : forms(spelled, plain);
  }

  /** Whether the lexicon finds a word in the letters. */
  boolean isKnown(String spelled) {
    return !segmenter.analyses(spelled).isEmpty();
  }

  WordForms forms(String spelled) {
    return forms(spelled, segmenter.analyses(nativeLetters(spelled)));
  }

  /** Letters that Arabic lacks, by the Arabic ones that mostly stand for them. */
  private static String nativeLetters(String spelled) {
    return spelled
        .replace(ArabicLetters.PEH, 'ب')
        .replace(ArabicLetters.TCHEH, 'ج')
        .replace(ArabicLetters.JEH, 'ز')
        .replace(ArabicLetters.VEH, 'ف')
        .replace(ArabicLetters.GAF, 'غ');
  }

  private static WordForms forms(String spelled, List<WordAnalysis> analyses) {
    String exact = Folding.fold(spelled);
    if (analyses.isEmpty()) {
      String stem = Folding.fold(UnknownWords.stem(Folding.key(nativeLetters(spelled))));
      return new WordForms(spelled, exact, stem, List.of(stem), WordClass.CONTENT);
    }
    WordAnalysis best = analyses.getFirst();
    List<String> lemmas = new ArrayList<>(2);
    for (WordAnalysis analysis : analyses) {
      if (analysis.score() < best.score() - SECOND_READING_WITHIN || lemmas.size() == MAX_LEMMAS) {
        break;
      }
      if (!lemmas.contains(analysis.reading().lemma())) {
        lemmas.add(analysis.reading().lemma());
      }
    }
    WordClass wordClass =
        best.reading().kind() == Kind.QUESTION
            ? WordClass.QUESTION
            : best.reading().kind() == Kind.FUNCTION ? WordClass.FUNCTION : WordClass.CONTENT;
    return new WordForms(spelled, exact, Folding.fold(best.core()), lemmas, wordClass);
  }
}
