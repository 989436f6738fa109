// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/**
 * Grows a place of a text to whole sentences, or has its sentence cut. Never returns more than it
 * is allowed, nor less than the place itself where that fits.
 */
final class PassageCutter {
  /* A passage shorter than this share of its room is filled up with what follows. */
  private static final int SHORT_DIVISOR = 3;

  private final String text;
  private final Sentences sentences;
  private final WordCutter words;

  PassageCutter(String text, Sentences sentences) {
    this.text = text;
    this.sentences = sentences;
    this.words = new WordCutter(text, sentences);
  }

  /** Whether the sentence of the stretch begins before it. */
  boolean isCutBefore(Stretch stretch) {
    return stretch.start() > sentences.start(sentences.at(stretch.start()));
  }

  /** Whether the sentence of the stretch goes on after it. */
  boolean isCutAfter(Stretch stretch) {
    return stretch.end() < sentences.end(sentences.at(stretch.end() - 1));
  }

  /** The stretch to show around {@code core}, inside {@code room}, of {@code maxChars} at most. */
  Stretch around(Stretch core, Stretch room, int maxChars) {
    if (core.length() > maxChars) {
      return words.beginning(core, maxChars);
    }
    int first = sentences.at(core.start());
    int last = sentences.at(Math.max(core.start(), core.end() - 1));
    int from = Math.max(room.start(), sentences.start(first));
    int to = Math.min(room.end(), sentences.end(last));
    boolean isWhole = from == sentences.start(first) && to == sentences.end(last);
    return isWhole && to - from <= maxChars
        ? join(first, last, room, maxChars)
        : words.cut(core, new Stretch(from, to), maxChars);
  }

  /* Neighbouring sentences, as long as they fit: first what closes a quotation, then what follows. */
  private Stretch join(int firstSentence, int lastSentence, Stretch room, int maxChars) {
    int first = firstSentence;
    int last = lastSentence;
    while (true) {
      int from = sentences.start(first);
      int to = sentences.end(last);
      // A passage of some length is content with its own paragraph.
      boolean sameLineOnly = (to - from) * 2 > maxChars;
      boolean after =
          last + 1 < sentences.count()
              && sentences.end(last + 1) <= room.end()
              && sentences.end(last + 1) - from <= maxChars
              && !(sameLineOnly && sentences.endsLine(last))
              && tears(from, sentences.end(last + 1)) <= tears(from, to);
      boolean before =
          first > 0
              && sentences.start(first - 1) >= room.start()
              && to - sentences.start(first - 1) <= maxChars
              && !(sameLineOnly && sentences.endsLine(first - 1))
              && tears(sentences.start(first - 1), to) <= tears(from, to);
      if (before && (!after || Quotes.lastClosed(text, from, to) >= 0)) {
        first--;
      } else if (after) {
        last++;
      } else {
        return fill(from, to, last, room.end(), maxChars);
      }
    }
  }

  private int tears(int from, int to) {
    return Quotes.tears(text, from, to);
  }

  /* A short sentence before a long one: the beginning of the long one. */
  private Stretch fill(int from, int to, int last, int high, int maxChars) {
    if ((to - from) * SHORT_DIVISOR > maxChars || last + 1 == sentences.count()) {
      return new Stretch(from, to);
    }
    return new Stretch(from, words.wordEndBefore(to, Math.min(high, from + maxChars)));
  }
}
