// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

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
record NearPlaces(int exact, int one, int two, int swapped, int swappedAgain) {
  /** One bit is the end of the word, and the sign is left alone. */
  static final int MAX_LETTERS = Integer.SIZE - 2;

  /** Before the first letter of a word of so many. */
  static NearPlaces start(int letters, int edits) {
    return of(letters, edits, 1, 0, 0, 0, 0);
  }

  /**
   * After one more letter.
   *
   * @param same the places of that letter in the word
   */
  NearPlaces after(int same, int letters, int edits) {
    int before = same >> 1;
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
      int letters, int edits, int exact, int one, int two, int swapped, int swappedAgain) {
    int all = (1 << letters + 1) - 1;
    // A letter of the word may be dropped before any is read.
    int none = exact & all;
    int first = (one | none << 1) & all & ~none;
    if (edits == 1) {
      return new NearPlaces(none, first, 0, swapped, 0);
    }
    int second = (two | first << 1) & all & ~none & ~first;
    return new NearPlaces(none, first, second, swapped, swappedAgain);
  }

  /** Whether nothing that begins so can become the word. */
  boolean isNowhere() {
    return (exact | one | two | swapped | swappedAgain) == 0;
  }

  /** Whether what was read is near the whole word. */
  boolean isEnd(int letters) {
    return ((exact | one | two) >>> letters & 1) == 1;
  }
}
