// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/** Goes through the words of one text. Not thread-safe. */
public final class TokenCursor {
  private static final byte[] NO_RUN = WordBlock.of("", List.of());

  private final WordBreaker breaker = new WordBreaker();
  private final WordCache cache;
  private char[] text = new char[0];
  private byte[] run = NO_RUN;

  /** The words of the run where it is not one. */
  private List<WordBlock.Part> parts = List.of();

  private int part;
  private int position;

  TokenCursor(WordCache cache) {
    this.cache = cache;
  }

  /** Starts on a text, which is not copied. */
  void reset(char[] newText, int length) {
    text = newText;
    breaker.reset(newText, length);
    run = NO_RUN;
    parts = List.of();
    part = 0;
    position = -1;
  }

  /** Moves to the next word; false at the end of the text. */
  public boolean next() {
    part++;
    if (part >= parts.size()) {
      do {
        if (!breaker.next()) {
          run = NO_RUN;
          parts = List.of();
          return false;
        }
        run = cache.get(text, breaker.start(), breaker.end());
        parts = WordBlock.isOneWord(run) ? List.of() : WordBlock.parts(run);
      } while (!WordBlock.isOneWord(run) && parts.isEmpty());
      part = 0;
    }
    position++;
    return true;
  }

  /** First UTF-16 code unit of the word. */
  public int start() {
    return breaker.start() + (parts.isEmpty() ? 0 : parts.get(part).start());
  }

  /** One past the last UTF-16 code unit of the word. */
  public int end() {
    return parts.isEmpty() ? breaker.end() : breaker.start() + parts.get(part).end();
  }

  /** The word's number in the text, from 0. */
  public int position() {
    return position;
  }

  /** The word in all its views. */
  public WordForms forms() {
    return cache.forms(parts.isEmpty() ? run : parts.get(part).block());
  }

  /** Whether the word is half of a compound written as one. */
  boolean isHalf() {
    return parts.size() > 1;
  }

  /** The current word as a value. */
  public Token token() {
    return new Token(start(), end(), position, forms());
  }
}
