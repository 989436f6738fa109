// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list parted by a letter of each entry, in the order of the list: of a few dozen affixes a word
 * is compared with the two or three that begin or end as it does. Immutable.
 */
final class ByLetter<T> {
  private static final char FIRST_LETTER = '\u0600';

  /** By the letter's distance from the first of its script. */
  private final List<List<T>> lists = new ArrayList<>();

  private final List<T> ofNone;

  /**
   * Parts a list.
   *
   * @param letter the Arabic letter of an entry; empty if the entry is for every letter
   */
  ByLetter(List<T> all, Function<T, String> letter) {
    this.ofNone = all.stream().filter(each -> letter.apply(each).isEmpty()).toList();
    for (T each : all) {
      String own = letter.apply(each);
      while (!own.isEmpty() && lists.size() <= own.charAt(0) - FIRST_LETTER) {
        char next = (char) (FIRST_LETTER + lists.size());
        lists.add(all.stream().filter(one -> isFor(letter.apply(one), next)).toList());
      }
    }
  }

  private static boolean isFor(String letter, char c) {
    return letter.isEmpty() || letter.charAt(0) == c;
  }

  /** The entries of a letter, with those that are for every letter. */
  List<T> get(char letter) {
    int index = letter - FIRST_LETTER;
    return index >= 0 && index < lists.size() ? lists.get(index) : ofNone;
  }

  /** The first letter of an affix. */
  static String first(String letters) {
    return letters.isEmpty() ? "" : letters.substring(0, 1);
  }

  /** The last letter of an affix. */
  static String last(String letters) {
    return letters.isEmpty() ? "" : letters.substring(letters.length() - 1);
  }
}
