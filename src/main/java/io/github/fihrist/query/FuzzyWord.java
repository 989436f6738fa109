// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.document.NearAutomaton;
import io.github.fihrist.document.NearPlaces;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * A fuzzy word as a test of folded words: letters added, dropped, changed or swapped are counted,
 * marks and folded differences are not. Immutable.
 */
public final class FuzzyWord implements Predicate<String> {
  private static final String ARTICLE = "ال";
  private static final int MIN_LETTERS_BEHIND_ARTICLE = 3;

  /** Words up to this many letters must be equal. */
  private static final int LETTERS_WITHOUT_EDIT = 2;

  /** Words up to this many letters may differ in one. */
  private static final int LETTERS_WITH_ONE_EDIT = 4;

  /** A longer word is no word; looking for others like it would take long. */
  private static final int MAX_LETTERS = 30;

  /** The word, and the same word with the article or without. */
  private final List<String> words;

  private final List<int[]> letters;
  private final int edits;

  private FuzzyWord(String folded, int edits) {
    int count = folded.codePointCount(0, folded.length());
    int allowed = count <= LETTERS_WITHOUT_EDIT ? 0 : edits;
    this.edits = count <= LETTERS_WITH_ONE_EDIT ? Math.min(allowed, 1) : allowed;
    this.words = List.of(folded, withOrWithoutArticle(folded));
    this.letters = words.stream().map(word -> word.codePoints().toArray()).toList();
  }

  /** The words that analysis sees in the text, folded, those of over 30 letters left out. */
  public static List<Clause.Fuzzy> words(Clause.Fuzzy fuzzy, TextAnalysis analysis) {
    return analysis.tokens(fuzzy.text()).stream()
        .map(token -> token.forms().exact())
        .filter(word -> word.codePointCount(0, word.length()) <= MAX_LETTERS)
        .map(word -> new Clause.Fuzzy(word, fuzzy.edits()))
        .toList();
  }

  /** The test of one of the {@link #words}. */
  static FuzzyWord of(Clause.Fuzzy word) {
    return new FuzzyWord(word.text(), word.edits());
  }

  @Override
  public boolean test(String word) {
    return edits(word).isPresent();
  }

  /** How many letters differ; empty if too many. */
  OptionalInt edits(String word) {
    return letters.stream()
        .flatMapToInt(each -> NearPlaces.edits(word, each, edits).stream())
        .min();
  }

  /** Accepts the EXACT index terms of the words that match. */
  CompiledAutomaton terms() {
    return NearAutomaton.of(words, edits);
  }

  private static String withOrWithoutArticle(String folded) {
    boolean hasArticle =
        folded.startsWith(ARTICLE)
            && folded.length() >= ARTICLE.length() + MIN_LETTERS_BEHIND_ARTICLE;
    return hasArticle ? folded.substring(ARTICLE.length()) : ARTICLE + folded;
  }
}
