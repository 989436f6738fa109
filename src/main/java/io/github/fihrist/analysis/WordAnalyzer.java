// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words in a run of letters that {@link WordBreaker} found, each treated by its script: Arabic
 * by {@link Morphology}, Latin by the English Snowball stemmer, numbers by {@link Numbers}.
 */
final class WordAnalyzer {
  private final Morphology morphology;
  private final Compounds compounds;

  WordAnalyzer(Morphology morphology) {
    this.morphology = morphology;
    this.compounds = new Compounds(morphology);
  }

  /** The words of a run; empty where nothing but marks is left of it. */
  List<WordPart> analyze(CharSequence run) {
    String spelled = Spelling.of(run);
    if (spelled.isEmpty()) {
      return List.of();
    }
    char first = spelled.charAt(0);
    if (first >= '0' && first <= '9') {
      return whole(run, number(spelled));
    }
    if (!ArabicLetters.isLetter(first)) {
      return whole(run, foreign(spelled));
    }
    int border = compounds.border(spelled);
    if (border > 0) {
      int cut = Compounds.rawIndex(run, border);
      return List.of(
          new WordPart(0, cut, morphology.forms(spelled.substring(0, border))),
          new WordPart(cut, run.length(), morphology.forms(spelled.substring(border))));
    }
    if (Spelling.hasDaggerAlef(run)) {
      return whole(run, morphology.likelier(spelled, Spelling.withDaggerAlef(run)));
    }
    return whole(run, morphology.forms(spelled));
  }

  private static List<WordPart> whole(CharSequence run, WordForms forms) {
    return List.of(new WordPart(0, run.length(), forms));
  }

  private static WordForms number(String spelled) {
    String number = Numbers.canonical(spelled);
    boolean digits = Numbers.isNumber(number);
    return new WordForms(
        number, number, number, List.of(number), digits ? WordClass.NUMBER : WordClass.CONTENT);
  }

  private static WordForms foreign(String spelled) {
    String word = spelled.replace('\u2019', '\'');
    if (word.indexOf('.') > 0) {
      word = word.replace(".", "");
    }
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
    }
    if (word.isEmpty()) {
      word = spelled;
    }
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return new WordForms(word, word, stem, List.of(stem), WordClass.CONTENT);
  }
}
