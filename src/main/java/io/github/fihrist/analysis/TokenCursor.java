// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/** Goes through the words of one text. Not thread-safe. */
public final class TokenCursor {
  private final CharSequence text;
  private final Morphology morphology;
  private int start;
  private int end;
  private int position = -1;

  TokenCursor(CharSequence text, Morphology morphology) {
    this.text = text;
    this.morphology = morphology;
  }

  /** Moves to the next word; false at the end of the text. */
  public boolean next() {
    int at = end;
    while (at < text.length() && !isWordPart(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return false;
    }
    start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    end = at;
    position++;
    return true;
  }

  /** First UTF-16 code unit of the word. */
  public int start() {
    return start;
  }

  /** One past the last UTF-16 code unit of the word. */
  public int end() {
    return end;
  }

  /** The word's number in the text, from 0. */
  public int position() {
    return position;
  }

  /** The word in all its views. */
  public WordForms forms() {
    return morphology.forms(text.subSequence(start, end));
  }

  /** The current word as a value. */
  public Token token() {
    return new Token(start, end, position, forms());
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c)
        || c == '\u200C'
        || c == '\u200D';
  }
}
