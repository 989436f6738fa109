// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

import java.util.Set;

/**
 * Finds where words stand in a text: the rules of docs/arabic.md, "Tokenizing", in one pass without
 * looking back. Not thread-safe.
 *
 * <p>A word is a run of one script: Arabic letters with their marks, or other letters and digits. A
 * number keeps its separators (3.5, 1,500) and swallows the abbreviations م and هـ behind it;
 * initials keep their stops (أ.د, U.N.). Everything else separates: so does a full stop without a
 * space, an underscore, a hashtag. Words of more than {@value #MAX_WORD_CHARS} UTF-16 code units
 * are cut there.
 */
final class WordBreaker {
  static final int MAX_WORD_CHARS = 255;

  private static final int MAX_LEANING_LETTERS = 4;

  /** Arabic that only leans on a word of another script: الـUN, و20. */
  private static final Set<String> LEANING =
      Set.of("ال", "وال", "بال", "لل", "فال", "كال", "و", "ب", "ل", "ك", "ف", "ولل", "وبال");

  private char[] text = new char[0];
  private int length;
  private int start;
  private int end;
  private long key;

  /** Starts on a text, which is not copied. */
  void reset(char[] newText, int newLength) {
    text = newText;
    length = newLength;
    start = 0;
    end = 0;
  }

  /** Moves to the next word; false at the end of the text. */
  boolean next() {
    int at = end;
    while (at < length) {
      int kind = CharKind.of(text[at]);
      switch (kind) {
        case CharKind.ARABIC -> {
          if (plainWord(at) || arabicWord(at)) {
            return true;
          }
          at = end;
        }
        case CharKind.DIGIT -> {
          return number(at);
        }
        case CharKind.OTHER -> {
          return otherWord(at);
        }
        case CharKind.IDEOGRAPH -> {
          return found(at, at + 1);
        }
        case CharKind.SURROGATE -> {
          if (surrogateLetter(at)) {
            return otherWord(at);
          }
          at++;
        }
        default -> at++;
      }
    }
    start = length;
    end = length;
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The word's number, see {@link WordSigns#key}. */
  long key() {
    return key;
  }

  /**
   * A word as nearly all are: Arabic letters without marks, and what parts words behind them. Its
   * key is made on the way. Where it says false, the word is for {@link #arabicWord}.
   */
  private boolean plainWord(int from) {
    long letters = 0;
    int limit = Math.min(length, from + MAX_WORD_CHARS);
    int at = from;
    int number;
    while (at < limit && (number = WordSigns.arabicNumber(text[at])) > 0) {
      letters = letters << WordSigns.LETTER_BITS | number;
      at++;
    }
    int size = at - from;
    if (size < 2 || (at < length && CharKind.of(text[at]) != CharKind.BREAK)) {
      return false;
    }
    start = from;
    end = at;
    key = size > WordSigns.KEY_CHARS ? WordSigns.key(text, from, at) : letters;
    return true;
  }

  /** False where the letters only lean on what follows; {@code end} is then behind them. */
  private boolean arabicWord(int from) {
    int letters = 1;
    int lastSolid = from;
    int at = from + 1;
    while (at < length && at - from < MAX_WORD_CHARS) {
      int kind = CharKind.of(text[at]);
      if (kind == CharKind.ARABIC) {
        letters++;
        lastSolid = at;
      } else if (kind != CharKind.EXTEND) {
        break;
      } else if (!isInvisible(text[at])) {
        lastSolid = at;
      }
      at++;
    }
    if (letters == 1 && isInitial(at)) {
      return initials(from, at);
    }
    if (letters <= MAX_LEANING_LETTERS && leans(from, at)) {
      end = at;
      return false;
    }
    return found(from, lastSolid + 1);
  }

  /** Whether the letters lean on a word of another script, or by a tatweel on what is quoted. */
  private boolean leans(int from, int at) {
    boolean onWord = at < length && isOtherOrDigit(text[at]);
    return (onWord || text[at - 1] == TATWEEL)
        && LEANING.contains(Spelling.of(new String(text, from, at - from)));
  }

  private static boolean isOtherOrDigit(char c) {
    int kind = CharKind.of(c);
    return kind == CharKind.DIGIT || kind == CharKind.OTHER;
  }

  /** Whether a full stop and another lone letter follow. */
  private boolean isInitial(int at) {
    return at + 1 < length
        && text[at] == '.'
        && CharKind.of(text[at + 1]) == CharKind.ARABIC
        && (at + 2 >= length
            || (CharKind.of(text[at + 2]) != CharKind.ARABIC
                && CharKind.of(text[at + 2]) != CharKind.EXTEND));
  }

  private boolean initials(int from, int firstEnd) {
    int at = firstEnd;
    while (isInitial(at) && at - from < MAX_WORD_CHARS) {
      at += 2;
    }
    return found(from, at);
  }

  private boolean otherWord(int from) {
    int at = from;
    int lastSolid = from;
    while (at < length && at - from < MAX_WORD_CHARS) {
      int kind = CharKind.of(text[at]);
      if (kind == CharKind.SURROGATE && surrogateLetter(at)) {
        at++;
        lastSolid = at;
      } else if (kind == CharKind.OTHER || kind == CharKind.DIGIT) {
        lastSolid = at;
      } else if (kind == CharKind.EXTEND ? text[at] == TATWEEL : !joinsOther(from, at)) {
        break;
      }
      at++;
    }
    return found(from, lastSolid + 1);
  }

  /** An apostrophe between letters (don't), a full stop between initials (U.N.). */
  private boolean joinsOther(int from, int at) {
    char c = text[at];
    if (at + 1 >= length || CharKind.of(text[at + 1]) != CharKind.OTHER) {
      return false;
    }
    if (c == '\'' || c == '\u2019') {
      return true;
    }
    boolean loneBefore = at - 1 == from || text[at - 2] == '.';
    boolean loneAfter = at + 2 >= length || CharKind.of(text[at + 2]) != CharKind.OTHER;
    return c == '.' && loneBefore && loneAfter;
  }

  private boolean number(int from) {
    int limit = Math.min(length, from + MAX_WORD_CHARS);
    int at = Numbers.end(text, from, limit);
    // 3rd and 20GB are one word; 3.5GB is a number and a word.
    if (at < limit
        && CharKind.of(text[at]) == CharKind.OTHER
        && at == Numbers.digitsEnd(text, from, limit)) {
      return otherWord(from);
    }
    return found(from, Numbers.behindYearSign(text, at, length));
  }

  private boolean surrogateLetter(int at) {
    return at + 1 < length
        && Character.isSurrogatePair(text[at], text[at + 1])
        && Character.isLetterOrDigit(Character.toCodePoint(text[at], text[at + 1]));
  }

  private boolean found(int from, int to) {
    start = from;
    end = to;
    key = WordSigns.key(text, from, to);
    return true;
  }
}
