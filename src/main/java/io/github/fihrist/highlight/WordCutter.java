// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.text.BreakIterator;

/**
 * Cuts a long sentence down to what may be shown, at the borders of words; not inside a pair of
 * quotation marks or brackets where another place will do; inside a word only where the word alone
 * is too long, and never inside a grapheme.
 */
final class WordCutter {
  /* A pair is not torn for its sake if that loses more than this share of a passage. */
  private static final int MAX_LOSS_DIVISOR = 3;

  private static final int MAX_ATTACHED_CHARS = 16;

  /* The end of a sentence is not worth showing if a match then stands with less than this before it. */
  private static final int LEAD_DIVISOR = 5;

  private final String text;
  private final Sentences sentences;

  WordCutter(String text, Sentences sentences) {
    this.text = text;
    this.sentences = sentences;
  }

  /** The piece of {@code sentence} around {@code core}. */
  Stretch cut(Stretch core, Stretch sentence, int maxChars) {
    int from = sentence.start();
    int to = sentence.end();
    if (core.end() - from <= maxChars) {
      to = Math.min(to, from + maxChars);
    } else if (to - core.start() <= maxChars - maxChars / LEAD_DIVISOR) {
      from = to - maxChars;
    } else {
      from = core.start() - (maxChars - core.length()) / 2;
      to = Math.min(to, from + maxChars);
    }
    return keepingPairs(core, trim(core, from, to), sentence, maxChars);
  }

  /** The beginning of what alone is too long. */
  Stretch beginning(Stretch core, int maxChars) {
    int wordEnd = wordEndBefore(core.start(), core.start() + maxChars);
    return new Stretch(
        core.start(),
        wordEnd > core.start() ? wordEnd : graphemeBefore(core.start(), core.start() + maxChars));
  }

  /** The end of the last word that ends in {@code end..right}; {@code end} where there is none. */
  int wordEndBefore(int end, int right) {
    for (int i = right; i > end; i--) {
      if ((i == text.length() || Letters.isSpace(text.charAt(i)))
          && !Letters.isSpace(text.charAt(i - 1))
          && Letters.mayCut(text, i)) {
        return i;
      }
    }
    return end;
  }

  private int wordStartAfter(int left, int start) {
    for (int i = Math.max(1, left); i < start; i++) {
      if (Letters.isSpace(text.charAt(i - 1))
          && !Letters.isSpace(text.charAt(i))
          && Letters.mayCut(text, i)) {
        return i;
      }
    }
    return start;
  }

  /* With the stops and commas after it. */
  private int wordEndAfter(int end, int limit) {
    int at = end;
    while (at < limit && at - end < MAX_ATTACHED_CHARS && !Letters.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /* With the particles before it. */
  private int wordStartBefore(int start, int limit) {
    int at = start;
    while (at > limit && start - at < MAX_ATTACHED_CHARS && !Letters.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private Stretch trim(Stretch core, int left, int right) {
    int from = isSentenceStart(left) ? left : wordStartAfter(left, core.start());
    int to = isSentenceEnd(right) ? right : wordEndBefore(core.end(), right);
    // A beginning without a single space has no border of a word.
    return new Stretch(from, to > from ? to : graphemeBefore(from, right));
  }

  /* First gives up words to leave a pair out, then moves to take it in; else it stays torn. */
  private Stretch keepingPairs(Stretch core, Stretch cut, Stretch sentence, int maxChars) {
    Stretch kept = leavingOut(core, cut);
    int open = Quotes.firstOpen(text, kept.start(), kept.end());
    int closed = Quotes.lastClosed(text, kept.start(), kept.end());
    Stretch moved = kept;
    if (open >= 0 && closed < 0) {
      int end = Quotes.endOfPair(text, open, Math.min(sentence.end(), open + maxChars));
      int to = end < 0 ? kept.end() : wordEndAfter(end, sentence.end());
      moved = trim(core, Math.max(kept.start(), to - maxChars), to);
    } else if (closed >= 0 && open < 0) {
      int start = Quotes.startOfPair(text, closed, Math.max(sentence.start(), closed - maxChars));
      int from = start < 0 ? kept.start() : wordStartBefore(start, sentence.start());
      moved = trim(core, from, Math.min(kept.end(), from + maxChars));
    }
    boolean isBetter =
        !moved.equals(kept) && moved.length() <= maxChars && tears(moved) < tears(kept);
    return isBetter ? moved : kept;
  }

  private Stretch leavingOut(Stretch core, Stretch cut) {
    int from = cut.start();
    int to = cut.end();
    int mayLose = cut.length() / MAX_LOSS_DIVISOR;
    int open = Quotes.firstOpen(text, from, to);
    if (open >= core.end() && to - open <= mayLose && !isSentenceEnd(to)) {
      to = wordEndBefore(core.end(), open);
    }
    int closed = Quotes.lastClosed(text, from, to);
    if (closed >= from
        && closed < core.start()
        && closed - from <= mayLose
        && !isSentenceStart(from)) {
      from = wordStartAfter(closed + 1, core.start());
    }
    return new Stretch(from, to);
  }

  private int tears(Stretch stretch) {
    return Quotes.tears(text, stretch.start(), stretch.end());
  }

  private boolean isSentenceStart(int at) {
    return at == sentences.start(sentences.at(at));
  }

  private boolean isSentenceEnd(int at) {
    return at > 0 && at == sentences.end(sentences.at(at - 1));
  }

  private int graphemeBefore(int from, int at) {
    if (at >= text.length()) {
      return text.length();
    }
    BreakIterator graphemes = BreakIterator.getCharacterInstance();
    // The text behind the cut decides whether a grapheme ends there; a little of it is enough.
    graphemes.setText(text.substring(from, Math.min(text.length(), at + 8)));
    int cut = at - from;
    int boundary = graphemes.isBoundary(cut) ? cut : graphemes.preceding(cut);
    return boundary > 0 ? from + boundary : at;
  }
}
