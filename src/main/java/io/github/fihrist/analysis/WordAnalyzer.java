// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words in a run of letters that {@link WordBreaker} found, each treated by its script: Arabic
 * by {@link Morphology}, Latin by the English Snowball stemmer, numbers by {@link Numbers}.
 * Thread-safe.
 */
final class WordAnalyzer {
  /** No Arabic word has more; what is longer is noise, and is kept whole. */
  static final int MAX_WORD_LETTERS = 32;

  private final Morphology morphology;
  private final Compounds compounds;
  private final GluedWords glued;
  private final SpellingReadings readings;
  private final FoldedDictionary dictionary;

  WordAnalyzer(Lexicon lexicon, FoldedDictionary dictionary) {
    this.morphology = new Morphology(lexicon);
    this.compounds = new Compounds(morphology);
    this.glued = new GluedWords(morphology);
    this.readings = new SpellingReadings(new Segmenter(lexicon));
    this.dictionary = dictionary;
  }

  /** The words of a run; empty where nothing but marks is left of it. */
  List<WordPart> analyze(CharSequence run) {
    String spelled = Spelling.of(run);
    if (spelled.isEmpty()) {
      return List.of();
    }
    int cut = cut(run, spelled);
    if (cut == 0) {
      return List.of(new WordPart(0, run.length(), forms(run, spelled)));
    }
    CharSequence first = run.subSequence(0, cut);
    CharSequence second = run.subSequence(cut, run.length());
    return List.of(
        new WordPart(0, cut, forms(first, Spelling.of(first))),
        new WordPart(cut, run.length(), forms(second, Spelling.of(second))));
  }

  /** Whether lexicon or dictionary find a word in the letters. */
  boolean knows(String spelled) {
    return dictionary.has(spelled) || morphology.isKnown(spelled);
  }

  /** The index in the run where a second word begins, 0 if it holds one word. */
  private int cut(CharSequence run, String spelled) {
    if (!isArabic(spelled)
        || spelled.indexOf('.') >= 0
        || spelled.length() > MAX_WORD_LETTERS
        || dictionary.has(spelled)) {
      return 0;
    }
    boolean vocative =
        Spelling.hasSmallLetters(run)
            && compounds.isVocative(spelled, Spelling.withSmallLetters(run));
    String read = NativeLetters.of(spelled);
    int border = vocative ? 1 : compounds.border(read);
    if (border == 0) {
      border = glued.border(read);
    }
    return border == 0 ? 0 : Spelling.rawIndex(run, border);
  }

  /** The forms of a run taken as one word; its spelling must not be empty. */
  WordForms forms(CharSequence run, String spelled) {
    char first = spelled.charAt(0);
    if (first >= '0' && first <= '9') {
      return number(spelled);
    }
    if (!isArabic(spelled)) {
      return dictionary.applied(foreign(spelled), false);
    }
    if (spelled.indexOf('.') > 0 || spelled.length() > MAX_WORD_LETTERS) {
      String whole = Folding.fold(spelled);
      return new WordForms(spelled, whole, whole, List.of(whole), WordClass.CONTENT);
    }
    return arabic(readings.of(run, spelled));
  }

  private WordForms arabic(SpellingReadings.Choice choice) {
    WordForms read = morphology.forms(choice.read());
    List<String> lemmas = new ArrayList<>(read.lemmas());
    if (read.wordClass() == WordClass.CONTENT) {
      for (String other : choice.others()) {
        for (String lemma : morphology.forms(other).lemmas()) {
          if (!lemmas.contains(lemma)) {
            lemmas.add(lemma);
          }
        }
      }
    }
    WordForms forms =
        new WordForms(choice.spelled(), choice.folded(), read.stem(), lemmas, read.wordClass());
    return dictionary.isEmpty()
        ? forms
        : dictionary.applied(forms, morphology.isKnown(choice.read()));
  }

  private static boolean isArabic(String spelled) {
    return ArabicLetters.isLetter(spelled.charAt(0));
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
