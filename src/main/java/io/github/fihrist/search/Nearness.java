// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;

/**
 * How often two terms are near each other in an article. It counts what a {@code PhraseQuery} of
 * the two does: with slop 0 how often the second is right behind the first; else each time where
 * one is followed by the other, {@code 1 / (1 + d)} if they are d places from where a phrase has
 * them.
 */
record Nearness(TermPlaces first, TermPlaces second, int slop) {

  float frequency(int doc) throws IOException {
    if (!first.isIn(doc) || !second.isIn(doc)) {
      return 0;
    }
    int[] firsts = first.places();
    int[] seconds = second.places();
    return slop == 0
        ? sideBySide(firsts, first.count(), seconds, second.count())
        : near(firsts, first.count(), seconds, second.count());
  }

  private static float sideBySide(int[] firsts, int firstCount, int[] seconds, int secondCount) {
    int count = 0;
    for (int i = 0, j = 0; i < firstCount && j < secondCount; ) {
      int behind = firsts[i] + 1;
      if (seconds[j] == behind) {
        count++;
      }
      if (seconds[j] <= behind) {
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
  private float near(int[] firsts, int firstCount, int[] seconds, int secondCount) {
    float near = 0;
    int i = 0;
    int j = 0;
    while (true) {
      boolean firstLeads = firsts[i] <= seconds[j] - 1;
      int distance;
      if (firstLeads) {
        int until = seconds[j] - 1;
        do {
          distance = until - firsts[i++];
        } while (i < firstCount && firsts[i] <= until);
      } else {
        int until = firsts[i];
        do {
          distance = until - (seconds[j++] - 1);
        } while (j < secondCount && seconds[j] - 1 <= until);
      }
      if (distance <= slop) {
        near += 1f / (1f + distance);
      }
      if (i == firstCount || j == secondCount) {
        return near;
      }
    }
  }
}
