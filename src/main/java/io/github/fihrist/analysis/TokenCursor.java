// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/** Goes through the words of one text. Not thread-safe. */
public final class TokenCursor {
  private static final WordRun NO_RUN = new WordRun(0, 0, "", List.of());

  private final WordBreaker breaker = new WordBreaker();
  private final WordCache cache;
  private char[] text = new char[0];
  private WordRun run = NO_RUN;
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
    part = 0;
    position = -1;
  }

  /** Moves to the next word; false at the end of the text. */
  public boolean next() {
    part++;
    if (run.isOneWord() || part >= run.parts().size()) {
      do {
        if (!breaker.next()) {
          run = NO_RUN;
          return false;
        }
        run = cache.get(text, breaker.start(), breaker.end());
      } while (!run.isOneWord() && run.parts().isEmpty());
      part = 0;
    }
    position++;
    return true;
  }

  /** First UTF-16 code unit of the word. */
  public int start() {
    return run.isOneWord() ? breaker.start() : breaker.start() + run.parts().get(part).start();
  }

  /** One past the last UTF-16 code unit of the word. */
  public int end() {
    return run.isOneWord() ? breaker.end() : breaker.start() + run.parts().get(part).end();
  }

  /** The word's number in the text, from 0. */
  public int position() {
    return position;
  }

  /** The word in all its views. */
  public WordForms forms() {
    return run.isOneWord() ? run.forms() : run.parts().get(part).forms();
  }

  /** Whether the word is half of a compound written as one. */
  boolean isHalf() {
    return run.parts().size() > 1;
  }

  /** The current word as a value. */
  public Token token() {
    return new Token(start(), end(), position, forms());
  }
}
