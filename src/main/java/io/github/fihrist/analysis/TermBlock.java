// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A word in one array: the number of its terms, its class, where each term ends, the letters of the
 * terms, in the order exact, stem, lemmas. Token streams copy from it, and {@link WordForms} are
 * made of it where they are asked for, for reading scattered memory is what analysis costs.
 */
final class TermBlock {
  private static final int FIRST_LEMMA = 2;
  private static final int HEAD = 2;
  private static final WordClass[] CLASSES = WordClass.values();

  private TermBlock() {}

  // Lives as long as the process, and so does the enum.
  @SuppressWarnings("EnumOrdinal")
  static char[] of(WordForms forms) {
    List<String> terms = new ArrayList<>(HEAD + forms.lemmas().size());
    terms.addAll(forms.terms(View.EXACT));
    terms.add(forms.stem());
    terms.addAll(forms.lemmas());
    StringBuilder block = new StringBuilder();
    block.append((char) terms.size()).append((char) forms.wordClass().ordinal());
    block.setLength(HEAD + terms.size());
    for (int i = 0; i < terms.size(); i++) {
      block.append(terms.get(i));
      block.setCharAt(HEAD + i, (char) block.length());
    }
    char[] letters = new char[block.length()];
    block.getChars(0, letters.length, letters, 0);
    return letters;
  }

  /** The word that the block was made of. */
  static WordForms forms(char[] block) {
    String exactTerm = term(block, 0);
    int bar = exactTerm.indexOf(WordForms.SPELLING_SEPARATOR);
    List<String> lemmas = new ArrayList<>(1);
    for (int i = FIRST_LEMMA; i < block[0]; i++) {
      lemmas.add(term(block, i));
    }
    return new WordForms(
        exactTerm.substring(bar + 1),
        bar < 0 ? exactTerm : exactTerm.substring(0, bar),
        term(block, 1),
        lemmas,
        CLASSES[block[1]]);
  }

  /** How many terms a view has, at least one. */
  static int count(char[] block, View view) {
    return view == View.LEMMA ? block[0] - FIRST_LEMMA : 1;
  }

  /** Makes a term of a view the only text of the attribute. */
  static void copy(char[] block, View view, int number, CharTermAttribute term) {
    int index =
        switch (view) {
          case EXACT -> 0;
          case STEM -> 1;
          case LEMMA -> FIRST_LEMMA + number;
        };
    int start = start(block, index);
    term.copyBuffer(block, start, block[HEAD + index] - start);
  }

  private static String term(char[] block, int index) {
    int start = start(block, index);
    return new String(block, start, block[HEAD + index] - start);
  }

  private static int start(char[] block, int index) {
    return index == 0 ? HEAD + block[0] : block[HEAD + index - 1];
  }
}
