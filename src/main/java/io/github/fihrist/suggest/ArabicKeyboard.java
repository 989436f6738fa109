// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which letters lie side by side on the Arabic 101 keyboard, in folded letters: ة is ه, ى is ي, and
 * every hamza is ء.
 */
final class ArabicKeyboard {
  private static final String[] ROWS = {"ضصثقفغعهخحجد", "شسيبلاتنمكط", "ءءءر يهوزظ"};

  /** How far each row is shifted to the right, in widths of a key. */
  private static final double[] SHIFTS = {0, 0.25, 0.75};

  /** Further apart no finger slips. */
  private static final double REACH = 1;

  private static final Set<String> NEIGHBOURS = neighbours();

  private ArabicKeyboard() {}

  static boolean areNeighbours(char a, char b) {
    return NEIGHBOURS.contains("" + a + b);
  }

  private record Key(char letter, int row, double x) {
    boolean isBeside(Key other) {
      return letter != other.letter
          && Math.abs(row - other.row) <= 1
          && Math.abs(x - other.x) <= REACH;
    }
  }

  private static Set<String> neighbours() {
    List<Key> keys = new ArrayList<>();
    for (int row = 0; row < ROWS.length; row++) {
      for (int i = 0; i < ROWS[row].length(); i++) {
        char letter = ROWS[row].charAt(i);
        if (letter != ' ') {
          keys.add(new Key(letter, row, i + SHIFTS[row]));
        }
      }
    }
    Set<String> pairs = new HashSet<>();
    for (Key a : keys) {
      for (Key b : keys) {
        if (a.isBeside(b)) {
          pairs.add("" + a.letter() + b.letter());
        }
      }
    }
    return Set.copyOf(pairs);
  }
}
