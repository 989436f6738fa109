// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of letters and the words in it, as {@link WordCache} keeps it. Thread-safe. */
final class WordRun {
  private static final char[] NOTHING = {};

  /** The letters in numbers, see {@link WordCache}; 0 where they are compared one by one. */
  private final long low;

  private final long high;

  /** The letters where low is 0, else empty. */
  private final char[] letters;

  /** The one word, see {@link TermBlock}; empty for no word and for several. */
  private final char[] block;

  /** The words where they are not one. */
  private final List<WordPart> parts;

  /** Made of the block when first asked for, since token streams never ask. */
  private @Nullable WordForms forms;

  WordRun(long low, long high, String run, List<WordPart> parts) {
    boolean one = parts.size() == 1;
    this.low = low;
    this.high = high;
    this.letters = low == 0 ? run.toCharArray() : NOTHING;
    this.block = one ? TermBlock.of(parts.getFirst().forms()) : NOTHING;
    this.parts = one ? List.of() : parts;
  }

  boolean is(long otherLow, long otherHigh, char[] text, int start, int end) {
    return low == otherLow
        && high == otherHigh
        && (low != 0 || Arrays.equals(letters, 0, letters.length, text, start, end));
  }

  /** Whether it holds one word, which then is all of it. */
  boolean isOneWord() {
    return block.length > 0;
  }

  /** The terms of the one word. */
  char[] block() {
    return block;
  }

  /** The one word. Two threads may make it twice; the forms are immutable. */
  WordForms forms() {
    WordForms known = forms;
    if (known == null) {
      known = TermBlock.forms(block);
      forms = known;
    }
    return known;
  }

  /** The words where they are none or several. */
  List<WordPart> parts() {
    return parts;
  }
}
