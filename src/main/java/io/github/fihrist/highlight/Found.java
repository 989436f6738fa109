// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/** What one word of a text means to a query; shared by all its occurrences. */
final class Found {
  /** Nothing. */
  static final Found NONE = new Found("", MatchKind.FUZZY, new int[0], new int[0]);

  private final String queryWord;
  private final MatchKind kind;
  private final int[] words;
  private final int[] places;

  /**
   * @param words the numbers of the query words it is, the narrowest match first
   * @param places pairs of a phrase's number and a place in that phrase, later places first
   */
  Found(String queryWord, MatchKind kind, int[] words, int[] places) {
    this.queryWord = queryWord;
    this.kind = kind;
    this.words = words;
    this.places = places;
  }

  String queryWord() {
    return queryWord;
  }

  MatchKind kind() {
    return kind;
  }

  int wordCount() {
    return words.length;
  }

  int word(int i) {
    return words[i];
  }

  int placeCount() {
    return places.length / 2;
  }

  int phrase(int i) {
    return places[2 * i];
  }

  int place(int i) {
    return places[2 * i + 1];
  }
}
