// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

/** Refuses what no text may hold: half a surrogate pair and NUL. */
final class TextCheck {
  private TextCheck() {}

  /**
   * Passes a sound text through.
   *
   * @param what the text's name in the message
   * @throws Unfit with the first fault
   */
  static String sound(String what, String text) throws Unfit {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new Unfit(fault(what, "a NUL character", text, i) + "remove it");
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          String half = String.format("half a surrogate pair, U+%04X,", (int) c);
          throw new Unfit(fault(what, half, text, i) + "write both halves or remove it");
        }
        i++;
      }
    }
    return text;
  }

  private static String fault(String what, String fault, String text, int at) {
    return "%s holds %s at character %d, '%s'; "
        .formatted(what, fault, at + 1, Excerpt.around(text, at));
  }
}
