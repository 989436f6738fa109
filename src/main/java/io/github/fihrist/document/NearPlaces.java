// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import java.util.OptionalInt;

/**
 * Where in a word one can be, having read other letters and made at most two edits: letters added,
 * dropped, changed, or two neighbours swapped. Bit i of a set is the place before letter i, as in
 * Wu and Manber's bit-parallel search for texts with errors; the bit behind the last letter is the
 * end.
 *
 * @param exact the places without an edit
 * @param one those that take one edit and cannot be had without
 * @param two those that take two
 * @param swapped the places after one edit where the letter must come that its successor came
 *     before
 * @param swappedAgain the same after two
 */
public record NearPlaces(long exact, long one, long two, long swapped, long swappedAgain) {
  /** One bit is the end of the word, and the sign is left alone. */
  public static final int MAX_LETTERS = Long.SIZE - 2;

  /** The places of a letter in a word. */
  static long of(int letter, int[] word) {
    long places = 0;
    for (int place = 0; place < word.length; place++) {
      places |= word[place] == letter ? 1L << place : 0;
    }
    return places;
  }

  /** Before the first letter of a word of so many. */
  static NearPlaces start(int letters, int edits) {
    return of(letters, edits, 1, 0, 0, 0, 0);
  }

  /**
   * After one more letter.
   *
   * @param same the places of that letter in the word
   */
  NearPlaces after(long same, int letters, int edits) {
    long before = same >> 1;
    return of(
        letters,
        edits,
        (exact & same) << 1,
        (one & same) << 1 | exact | exact << 1 | (swapped & same) << 2,
        (two & same) << 1 | one | one << 1 | (swappedAgain & same) << 2,
        exact & before,
        one & before);
  }

  private static NearPlaces of(
      int letters, int edits, long exact, long one, long two, long swapped, long swappedAgain) {
    long all = (1L << letters + 1) - 1;
    // A letter of the word may be dropped before any is read.
    long none = exact & all;
    if (edits == 0) {
      return new NearPlaces(none, 0, 0, 0, 0);
    }
    long first = (one | none << 1) & all & ~none;
    if (edits == 1) {
      return new NearPlaces(none, first, 0, swapped, 0);
    }
    long second = (two | first << 1) & all & ~none & ~first;
    return new NearPlaces(none, first, second, swapped, swappedAgain);
  }

  /** How many edits make one word of another; empty if more than so many. */
  public static OptionalInt edits(String other, int[] word, int most) {
    NearPlaces near = start(word.length, most);
    for (int i = 0; i < other.length() && !near.isNowhere(); ) {
      int letter = other.codePointAt(i);
      near = near.after(of(letter, word), word.length, most);
      i += Character.charCount(letter);
    }
    return near.edits(word.length);
  }

  /** Whether nothing that begins so can become the word. */
  boolean isNowhere() {
    return (exact | one | two | swapped | swappedAgain) == 0;
  }

  /** Whether what was read is near the whole word. */
  boolean isEnd(int letters) {
    return ((exact | one | two) >>> letters & 1) == 1;
  }

  /** How many edits make the whole word of what was read; empty if it is not near. */
  private OptionalInt edits(int letters) {
    long end = 1L << letters;
    if (!isEnd(letters)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((exact & end) != 0 ? 0 : (one & end) != 0 ? 1 : 2);
  }
}
