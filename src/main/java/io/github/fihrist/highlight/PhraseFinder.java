// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one phrase through a text, word by word. It keeps, for each number of places filled so
 * far, the row of words that began last: no other can end in a tighter phrase.
 */
final class PhraseFinder {
  private final String text;
  private final Found found;
  private final int slop;
  private final @Nullable Step[] rows;

  PhraseFinder(String text, Wanted.Phrase phrase, Found found) {
    this.text = text;
    this.found = found;
    this.slop = phrase.slop();
    this.rows = new Step[phrase.exactFolded().size()];
  }

  /** A word that fits a place; given later places first where it fits several. */
  void word(int place, int start, int end, int position, List<Occurrence> occurrences) {
    Step before = place == 0 ? null : rows[place - 1];
    if (place > 0 && (before == null || before.position >= position)) {
      return;
    }
    Step step = new Step(before, start, end, position);
    if (place < rows.length - 1) {
      rows[place] = step;
    } else if (position - step.firstPosition - place <= slop) {
      occurrences.add(occurrence(step));
      forgetUpTo(step.firstPosition);
    }
  }

  /* A word that has begun one phrase does not begin a second, looser one. */
  private void forgetUpTo(int firstPosition) {
    for (int i = 0; i < rows.length; i++) {
      Step row = rows[i];
      if (row != null && row.firstPosition <= firstPosition) {
        rows[i] = null;
      }
    }
  }

  private Occurrence occurrence(Step last) {
    Deque<Stretch> stretches = new ArrayDeque<>();
    int end = last.end;
    Step step = last;
    while (true) {
      Step before = step.before;
      if (before == null || !isNeighbour(before, step)) {
        stretches.addFirst(new Stretch(step.start, end));
        if (before == null) {
          return new Occurrence(step.start, last.end, found, List.copyOf(stretches));
        }
        end = before.end;
      }
      step = before;
    }
  }

  /* On one line, and nothing between them that is a word. */
  private boolean isNeighbour(Step left, Step right) {
    if (right.position - left.position > 1) {
      return false;
    }
    for (int i = left.end; i < right.start; i++) {
      if (Letters.isLineBreak(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A word in its place, and the row before it. */
  private static final class Step {
    private final @Nullable Step before;
    private final int start;
    private final int end;
    private final int position;
    private final int firstPosition;

    Step(@Nullable Step before, int start, int end, int position) {
      this.before = before;
      this.start = start;
      this.end = end;
      this.position = position;
      this.firstPosition = before == null ? position : before.firstPosition;
    }
  }
}
