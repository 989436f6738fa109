// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

/**
 * How often two terms are near each other in an article. It counts what a {@code PhraseQuery} of
 * the two does: with slop 0 how often the second is right behind the first; else each time where
 * one is followed by the other, {@code 1 / (1 + d)} if they are d places from where a phrase has
 * them.
 */
record Nearness(CandidateTerm first, CandidateTerm second, int slop) {

  float frequency(int candidate) {
    if (!first.isIn(candidate) || !second.isIn(candidate)) {
      return 0;
    }
    int i = first.start(candidate);
    int j = second.start(candidate);
    int firstEnd = first.end(candidate);
    int secondEnd = second.end(candidate);
    return slop == 0 ? sideBySide(i, firstEnd, j, secondEnd) : near(i, firstEnd, j, secondEnd);
  }

  private float sideBySide(int firstStart, int firstEnd, int secondStart, int secondEnd) {
    int count = 0;
    for (int i = firstStart, j = secondStart; i < firstEnd && j < secondEnd; ) {
      int behind = first.place(i) + 1;
      if (second.place(j) == behind) {
        count++;
      }
      if (second.place(j) <= behind) {
        j++;
      } else {
        i++;
      }
    }
    return count;
  }

  /*
   * Of the places of one term up to the next of the other, the last is the near one; then the
   * other leads. Once the leading one has no more, what is left has no partner.
   */
  private float near(int firstStart, int firstEnd, int secondStart, int secondEnd) {
    float near = 0;
    int i = firstStart;
    int j = secondStart;
    while (true) {
      boolean firstLeads = first.place(i) <= second.place(j) - 1;
      int distance;
      if (firstLeads) {
        int until = second.place(j) - 1;
        do {
          distance = until - first.place(i++);
        } while (i < firstEnd && first.place(i) <= until);
      } else {
        int until = first.place(i);
        do {
          distance = until - (second.place(j++) - 1);
        } while (j < secondEnd && second.place(j) - 1 <= until);
      }
      if (distance <= slop) {
        near += 1f / (1f + distance);
      }
      if (i == firstEnd || j == secondEnd) {
        return near;
      }
    }
  }
}
