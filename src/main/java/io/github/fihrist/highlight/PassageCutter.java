// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.text.BreakIterator;

/**
 * Grows a place of a text to whole sentences, or cuts its sentence at the borders of words. Never
 * returns more than it is allowed, nor half a grapheme, nor less than the place itself where that
 * fits.
 */
final class PassageCutter {
  private final String text;
  private final Sentences sentences;

  /**
   * A stretch of the text.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  record Stretch(int start, int end) {
    int length() {
      return end - start;
    }
  }

  PassageCutter(String text, Sentences sentences) {
    this.text = text;
    this.sentences = sentences;
  }

  /** Whether the sentence of the stretch begins before it. */
  boolean isCutBefore(Stretch stretch) {
    return stretch.start > sentences.start(sentences.at(stretch.start));
  }

  /** Whether the sentence of the stretch goes on after it. */
  boolean isCutAfter(Stretch stretch) {
    return stretch.end < sentences.end(sentences.at(stretch.end - 1));
  }

  /**
   * The stretch to show around {@code start..end}, between {@code low} and {@code high}, of at most
   * {@code maxChars} code units.
   */
  Stretch around(int start, int end, int low, int high, int maxChars) {
    if (end - start > maxChars) {
      int wordEnd = wordEndBefore(start, start + maxChars);
      return new Stretch(
          start, wordEnd > start ? wordEnd : graphemeBefore(start, start + maxChars));
    }
    int first = sentences.at(start);
    int last = sentences.at(Math.max(start, end - 1));
    int from = Math.max(low, sentences.start(first));
    int to = Math.min(high, sentences.end(last));
    if (to - from > maxChars) {
      return cut(start, end, from, to, maxChars);
    }
    boolean isWhole = from == sentences.start(first) && to == sentences.end(last);
    return isWhole ? join(first, last, low, high, maxChars) : trim(start, end, from, to);
  }

  /* Neighbouring sentences, as long as they fit: first what closes a quotation, then what follows. */
  private Stretch join(int firstSentence, int lastSentence, int low, int high, int maxChars) {
    int first = firstSentence;
    int last = lastSentence;
    while (true) {
      int from = sentences.start(first);
      int to = sentences.end(last);
      boolean sameLineOnly = (to - from) * 2 > maxChars;
      boolean after =
          last + 1 < sentences.count()
              && sentences.end(last + 1) <= high
              && sentences.end(last + 1) - from <= maxChars
              && !(sameLineOnly && sentences.endsLine(last));
      boolean before =
          first > 0
              && sentences.start(first - 1) >= low
              && to - sentences.start(first - 1) <= maxChars
              && !(sameLineOnly && sentences.endsLine(first - 1));
      if (before && (!after || Quotes.lastClosed(text, from, to) >= 0)) {
        first--;
      } else if (after) {
        last++;
      } else {
        return fill(from, to, last, high, maxChars);
      }
    }
  }

  /* A short sentence before a long one: the beginning of the long one. */
  private Stretch fill(int from, int to, int last, int high, int maxChars) {
    if ((to - from) * 3 > maxChars || last + 1 == sentences.count()) {
      return new Stretch(from, to);
    }
    int end = Math.min(high, from + maxChars);
    return new Stretch(from, wordEndBefore(to, end));
  }

  private Stretch cut(int start, int end, int from, int to, int maxChars) {
    int left = from;
    int right = to;
    if (end - from <= maxChars) {
      right = from + maxChars;
    } else if (to - start <= maxChars) {
      left = to - maxChars;
    } else {
      left = start - (maxChars - (end - start)) / 2;
      right = left + maxChars;
    }
    return trim(start, end, left, right);
  }

  /* To the borders of words, and out of quotations that would be torn. */
  private Stretch trim(int start, int end, int left, int right) {
    int from = isSentenceStart(left) ? left : wordStartAfter(left, start);
    int to = isSentenceEnd(right) ? right : wordEndBefore(end, right);
    int mayLose = (right - left) / 3;
    int open = Quotes.firstOpen(text, from, to);
    if (open >= end && to - open <= mayLose && !isSentenceEnd(to)) {
      to = wordEndBefore(end, open);
    }
    int closed = Quotes.lastClosed(text, from, to);
    if (closed >= from && closed < start && closed - from <= mayLose && !isSentenceStart(from)) {
      from = wordStartAfter(closed + 1, start);
    }
    // A lead without a single space: cut inside, but not inside a grapheme.
    return new Stretch(from, to > from ? to : graphemeBefore(from, right));
  }

  private boolean isSentenceStart(int at) {
    return at == sentences.start(sentences.at(at));
  }

  private boolean isSentenceEnd(int at) {
    return at > 0 && at == sentences.end(sentences.at(at - 1));
  }

  /* The first word that begins at or after left, or else what must be shown. */
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

  /* The last word that ends at or before right, or else what must be shown. */
  private int wordEndBefore(int end, int right) {
    for (int i = right; i > end; i--) {
      if ((i == text.length() || Letters.isSpace(text.charAt(i)))
          && !Letters.isSpace(text.charAt(i - 1))
          && Letters.mayCut(text, i)) {
        return i;
      }
    }
    return end;
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
