// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a query, folded: the words that are finished, and the letters of the one that is
 * not.
 *
 * @param variants the beginning as typed first, then with ال put before or taken off words
 */
record TypedPrefix(List<Variant> variants) {
  /** What nobody types by hand. */
  static final int MAX_CHARS = 200;

  private static final String ARTICLE = "ال";
  private static final String SERVANT = "عبد";

  /** Each word with or without ال doubles the variants. */
  private static final int MAX_VARIED_WORDS = 3;

  /**
   * One way to read the beginning.
   *
   * @param folded what terms begin with
   * @param words how many words are touched
   * @param lastLetters how many letters of the last one are given; all, if it is finished
   * @param articleAdded whether the first word has ال here and had not as typed
   */
  record Variant(String folded, int words, int lastLetters, boolean articleAdded) {}

  /** Empty if there is no word in it, or more than anyone types. */
  static Optional<TypedPrefix> of(String typed, TextAnalysis analysis) {
    if (typed.length() > MAX_CHARS) {
      return Optional.empty();
    }
    List<Token> tokens = analysis.tokens(typed);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    boolean finished =
        typed.substring(tokens.getLast().end()).chars().anyMatch(Character::isWhitespace);
    List<Variant> variants = List.of(new Variant("", 0, 0, false));
    for (int i = 0; i < tokens.size(); i++) {
      boolean partial = i == tokens.size() - 1 && !finished;
      String word = tokens.get(i).forms().exact();
      List<String> readings =
          i < MAX_VARIED_WORDS || partial ? readings(word, partial) : List.of(word);
      variants = extended(variants, readings);
    }
    return Optional.of(new TypedPrefix(finished ? closed(variants) : variants));
  }

  private static List<Variant> extended(List<Variant> variants, List<String> readings) {
    List<Variant> extended = new ArrayList<>();
    for (Variant variant : variants) {
      boolean first = variant.words() == 0;
      for (String reading : readings) {
        int space = reading.indexOf(' ');
        extended.add(
            new Variant(
                variant.folded() + (first ? "" : " ") + reading,
                variant.words() + (space < 0 ? 1 : 2),
                reading.length() - space - 1,
                first ? reading.equals(ARTICLE + readings.get(0)) : variant.articleAdded()));
      }
    }
    return extended;
  }

  /** Behind a finished word only another one goes on. */
  private static List<Variant> closed(List<Variant> variants) {
    return variants.stream()
        .map(v -> new Variant(v.folded() + " ", v.words(), v.lastLetters(), v.articleAdded()))
        .toList();
  }

  /** The word as typed, then with or without ال. */
  private static List<String> readings(String word, boolean partial) {
    if (partial && word.startsWith(SERVANT + ARTICLE)) {
      // Whole names of this kind are two words to the index: عبدالرحمن.
      return List.of(word, SERVANT + " " + word.substring(SERVANT.length()));
    }
    if (!word.startsWith(ARTICLE)) {
      // ا may be the beginning of ال itself.
      return List.of(word, ARTICLE + word);
    }
    String bare = word.substring(ARTICLE.length());
    int enough = partial ? 1 : 2;
    return bare.length() >= enough ? List.of(word, bare) : List.of(word);
  }
}
