// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A whole text in memory, in an array that serves one text after the other. */
final class TextBuffer {
  private static final int FIRST_CHARS = 8192;

  private char[] chars = new char[FIRST_CHARS];
  private int length;

  /** Reads to the end. */
  void read(Reader input) throws IOException {
    length = 0;
    int read = input.read(chars, 0, chars.length);
    while (read >= 0) {
      length += read;
      if (length == chars.length) {
        chars = Arrays.copyOf(chars, length * 2);
      }
      read = input.read(chars, length, chars.length - length);
    }
  }

  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }
}
