// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.ArrayList;
import java.util.List;

/** Gives each chosen window its share of a snippet, so that the passages do not meet. */
final class PassageLayout {
  private static final int NO_NEIGHBOUR = -1;

  private final String text;
  private final Sentences sentences;
  private final PassageCutter cutter;

  PassageLayout(String text, Sentences sentences, PassageCutter cutter) {
    this.text = text;
    this.sentences = sentences;
    this.cutter = cutter;
  }

  /** The stretches to show, {@code maxChars} in all; what one leaves goes to the next. */
  List<Stretch> place(List<Window> windows, int maxChars) {
    List<Stretch> placed = new ArrayList<>();
    int left = maxChars;
    int low = 0;
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      int start = Math.max(low, window.start());
      int end = Math.max(start, window.end());
      int high = i + 1 < windows.size() ? border(window, windows.get(i + 1)) : text.length();
      int share = left / (windows.size() - i);
      Stretch core = new Stretch(start, end);
      Stretch room = new Stretch(low, Math.max(end, high));
      Stretch stretch = cutter.around(core, room, share);
      int gap = gapBefore(placed, stretch);
      if (stretch.length() + gap > left && gap < share) {
        stretch = cutter.around(core, room, share - gap);
        gap = gapBefore(placed, stretch);
      }
      boolean joins = gap >= 0 && stretch.length() + gap <= left;
      left -= stretch.length() + (joins ? gap : 0);
      low = stretch.end();
      placed.add(joins ? new Stretch(placed.removeLast().start(), stretch.end()) : stretch);
    }
    return placed;
  }

  /* Where the room of one window ends and that of the next begins. */
  private int border(Window window, Window next) {
    int sentence = sentences.at(next.start());
    int start = sentences.start(sentence);
    return start >= window.end() ? start : (window.end() + next.start()) / 2;
  }

  /* The space between two passages that have nothing else between them: they may be one. */
  private int gapBefore(List<Stretch> placed, Stretch stretch) {
    if (placed.isEmpty()) {
      return NO_NEIGHBOUR;
    }
    int end = placed.getLast().end();
    return text.substring(end, stretch.start()).isBlank() ? stretch.start() - end : NO_NEIGHBOUR;
  }
}
