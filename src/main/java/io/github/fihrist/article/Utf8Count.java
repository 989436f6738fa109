// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

/**
 * How many characters beyond ASCII are good UTF-8, and how many bytes are not.
 *
 * @param good characters of two to four bytes
 * @param bad bytes that belong to none; a character cut off at the end is not counted
 */
record Utf8Count(int good, int bad) {

  /** Counts without decoding, leniently about which characters exist. */
  static Utf8Count of(byte[] bytes, int length) {
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < length) {
      int size = size(bytes[i] & 0xff);
      int followers = 0;
      while (followers < size - 1
          && i + 1 + followers < length
          && (bytes[i + 1 + followers] & 0xc0) == 0x80) {
        followers++;
      }
      if (size > 1 && followers == size - 1) {
        good++;
      } else if (size != 1 && i + 1 + followers < length) {
        bad++;
      }
      i += 1 + followers;
    }
    return new Utf8Count(good, bad);
  }

  /** The bytes of a character that starts so; 0 if none does. */
  private static int size(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead >= 0xc2 && lead < 0xe0) {
      return 2;
    }
    if (lead >= 0xe0 && lead < 0xf0) {
      return 3;
    }
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  }

  /** UTF-8, if perhaps damaged: text of another encoding has hardly any good characters. */
  boolean isMostlyGood() {
    return bad == 0 || good > 2 * bad;
  }
}
