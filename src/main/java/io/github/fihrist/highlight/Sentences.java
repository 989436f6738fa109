// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences of a text begin and end. Every character belongs to exactly one sentence; the
 * space after a sentence belongs to it. Linear in the length of the text.
 *
 * <p>A sentence ends at . ؟ ! ۔ ؛ and with its line. The closing quotation marks and brackets after
 * a stop belong to the sentence. A full stop ends nothing after a letter that stands for a word (د.
 * أ.د. ص.ب. م.), inside a number, a date or an address, or as one of the dots of an ellipsis.
 */
final class Sentences {
  /* Longer abbreviations; single letters are recognised by being alone. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "ود", "وأ", "وا", "وم", "لد", "مج", "تح", "dr", "mr", "mrs", "ms", "st", "no", "vs",
          "vol", "prof", "cf", "al", "ed", "fig", "jr", "pp");

  /* No abbreviation, vowelled to the full, is longer. */
  private static final int MAX_ABBREVIATION_CHARS = 24;
  private static final int MAX_ABBREVIATION_LETTERS = 4;

  /* Most characters say nothing about sentences; a table tells them apart at once. */
  private static final boolean[] PLAIN = new boolean['\u0700'];

  /* The same inside an address, which a space ends. */
  private static final boolean[] PLAIN_IN_ADDRESS = new boolean[PLAIN.length];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = !isStop(c) && !Letters.isLineBreak(c) && c != ':' && c != 'w';
      PLAIN_IN_ADDRESS[c] = PLAIN[c] && c != ' ';
    }
  }

  private final String text;

  /* The same: who finds words has just read them, and has not read the text. */
  private final char[] chars;
  private final int[] starts;
  private final int count;
  private final int head;

  /** Cuts a text. */
  static Sentences of(String text) {
    return of(text, text.toCharArray());
  }

  /** Cuts a text of these characters. */
  static Sentences of(String text, char[] chars) {
    return new Sentences(text, chars);
  }

  private Sentences(String text, char[] chars) {
    this.text = text;
    this.chars = chars;
    int[] found = new int[Math.max(4, chars.length / 100)];
    int size = 1;
    boolean inAddress = false;
    int at = 0;
    while ((at = plainEnd(at, inAddress ? PLAIN_IN_ADDRESS : PLAIN)) < chars.length) {
      char c = chars[at];
      int next = -1;
      if (Letters.isLineBreak(c)) {
        inAddress = false;
        next = at + 1;
      } else if (isStop(c)) {
        int stopsEnd = stopsEnd(at);
        int closed = closersEnd(stopsEnd);
        if (ends(at, stopsEnd, closed, inAddress)) {
          next = closed;
        } else {
          at = stopsEnd;
          continue;
        }
      } else if (c == ' ') {
        inAddress = false;
      } else if ((c == ':' && text.startsWith("://", at))
          || (c == 'w' && text.startsWith("www.", at))) {
        inAddress = true;
      }
      if (next < 0) {
        at++;
        continue;
      }
      at = skipSpace(next);
      if (at < chars.length) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = at;
      }
    }
    starts = found;
    count = size;
    head = skipSpace(0);
  }

  /** How many there are; at least one, which may be empty. */
  int count() {
    return count;
  }

  /** Where the sentence begins, the space before the first one left out. */
  int start(int sentence) {
    return sentence == 0 ? head : starts[sentence];
  }

  /** Where its last character ends, the space after it left out. */
  int end(int sentence) {
    int end = next(sentence);
    while (end > start(sentence)
        && Letters.isSpace(chars[end - 1])
        && Letters.mayCut(text, end - 1)) {
      end--;
    }
    return end;
  }

  /** Where the next sentence begins, or the text ends. */
  int next(int sentence) {
    return sentence + 1 < count ? starts[sentence + 1] : chars.length;
  }

  /** The sentence that holds the character at an offset. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether a line ends between this sentence and the next. */
  boolean endsLine(int sentence) {
    for (int i = end(sentence); i < next(sentence); i++) {
      if (Letters.isLineBreak(chars[i])) {
        return true;
      }
    }
    return false;
  }

  private int plainEnd(int from, boolean[] plain) {
    int at = from;
    while (at < chars.length && chars[at] < plain.length && plain[chars[at]]) {
      at++;
    }
    return at;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < chars.length && Letters.isSpace(chars[at])) {
      at++;
    }
    // A mark without a letter sits on the space before it.
    return at > from && !Letters.mayCut(text, at) ? at - 1 : at;
  }

  private int stopsEnd(int from) {
    int at = from;
    while (at < chars.length && isStop(chars[at])) {
      at++;
    }
    return at;
  }

  private int closersEnd(int from) {
    int at = from;
    while (at < chars.length && isCloser(chars[at])) {
      at++;
    }
    return noteEnd(at);
  }

  /* The number of a footnote, [12], directly after a stop. */
  private int noteEnd(int from) {
    if (from >= chars.length || chars[from] != '[') {
      return from;
    }
    int at = from + 1;
    while (at < chars.length && at <= from + 3 && Character.isDigit(chars[at])) {
      at++;
    }
    return at > from + 1 && at < chars.length && chars[at] == ']' ? at + 1 : from;
  }

  private boolean ends(int stop, int stopsEnd, int closed, boolean inAddress) {
    boolean spaceFollows = closed == chars.length || Letters.isSpace(chars[closed]);
    if (inAddress && !spaceFollows) {
      return false;
    }
    boolean onlyDots = true;
    boolean onlyAscii = true;
    for (int i = stop; i < stopsEnd; i++) {
      onlyDots &= chars[i] == '.';
      onlyAscii &= chars[i] < '\u0080';
    }
    if (!onlyDots) {
      return spaceFollows || !onlyAscii || chars[closed] > '\u007F';
    }
    if (stopsEnd - stop > 1) {
      return false;
    }
    return spaceFollows ? !isAbbreviated(stop) : isBetweenWords(stop, closed);
  }

  /* "انتهى.وبدأ": two words of some length in Arabic letters, and no space. */
  private boolean isBetweenWords(int stop, int closed) {
    char after = chars[closed];
    return lettersBefore(stop).length() >= 3
        && Letters.isArabicLetter(chars[skipMarksBack(stop) - 1])
        && (Letters.isArabicLetter(after) || after == '«' || after == '“' || after == '(');
  }

  private boolean isAbbreviated(int stop) {
    String letters = lettersBefore(stop);
    int before = skipMarksBack(stop);
    if (letters.isEmpty()) {
      return isListNumber(before);
    }
    if (letters.length() > 1) {
      return letters.length() <= MAX_ABBREVIATION_LETTERS
          && ABBREVIATIONS.contains(letters.toLowerCase(Locale.ROOT));
    }
    // A letter alone stands for a word; after a digit (1990م) it does not.
    int letter = before - 1;
    return letter == 0 || !Character.isDigit(chars[skipMarksBack(letter) - 1]);
  }

  /* "1." at the head of a line. */
  private boolean isListNumber(int end) {
    int at = end;
    while (at > 0 && end - at <= 3 && Character.isDigit(chars[at - 1])) {
      at--;
    }
    return at < end && (at == 0 || Letters.isLineBreak(chars[at - 1]));
  }

  /* The letters of the word before a stop without its marks; one too many where it is too long. */
  private String lettersBefore(int stop) {
    char[] letters = new char[MAX_ABBREVIATION_LETTERS + 1];
    int first = letters.length;
    int floor = Math.max(0, stop - MAX_ABBREVIATION_CHARS);
    for (int i = stop - 1; i >= floor && first > 0; i--) {
      char c = chars[i];
      if (Character.isLetter(c) && c != Letters.TATWEEL) {
        letters[--first] = c;
      } else if (!isSilent(c)) {
        break;
      }
    }
    return new String(letters, first, letters.length - first);
  }

  private int skipMarksBack(int from) {
    int at = from;
    int floor = Math.max(1, from - MAX_ABBREVIATION_CHARS);
    while (at > floor && isSilent(chars[at - 1])) {
      at--;
    }
    return at;
  }

  private static boolean isSilent(char c) {
    return c == Letters.TATWEEL || Letters.isExtender(c);
  }

  private static boolean isStop(char c) {
    return switch (c) {
      case '.', '!', '?', '؟', '؛', '۔', '؝', '‼', '⁇', '⁈', '⁉', '。', '！', '？' -> true;
      default -> false;
    };
  }

  private static boolean isCloser(char c) {
    return switch (c) {
      case '»', '”', '’', '›', '"', '\'', ')', ']', '}', '﴾' -> true;
      case Letters.RIGHT_TO_LEFT_MARK,
          Letters.LEFT_TO_RIGHT_MARK,
          Letters.ARABIC_LETTER_MARK,
          Letters.POP_DIRECTIONAL_FORMATTING,
          Letters.POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> Letters.isExtender(c);
    };
  }
}
