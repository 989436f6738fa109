// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

/** Patterns of {@code *} for any letters and {@code ?} for one. */
final class Glob {
  private Glob() {}

  /**
   * Whether the letters from start to end match a pattern as a whole. It goes back only to the last
   * star, which is enough: time is pattern times letters at worst, where an automaton could blow
   * up.
   */
  static boolean matches(String pattern, String letters, int start, int end) {
    int p = 0;
    int w = start;
    int star = -1;
    int resume = -1;
    while (w < end) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = w;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == letters.charAt(w))) {
        p++;
        w++;
      } else if (star >= 0) {
        p = star + 1;
        w = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
