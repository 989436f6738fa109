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
  /** What a word is made of. */
  enum Script {
    ARABIC,
    OTHER,
    NUMBER
  }

  static final int MAX_WORD_CHARS = 255;

  /** Arabic that only leans on a word of another script: الـUN, و20. */
  private static final Set<String> LEANING =
      Set.of("ال", "وال", "بال", "لل", "فال", "كال", "و", "ب", "ل", "ك", "ف", "ولل", "وبال");

  private static final int BREAK = 0;
  private static final int ARABIC = 1;
  private static final int OTHER = 2;
  private static final int DIGIT = 3;
  private static final int EXTEND = 4;
  private static final int IDEOGRAPH = 5;
  private static final int SURROGATE = 6;
  private static final byte[] KINDS = kinds();

  private char[] text = new char[0];
  private int length;
  private int start;
  private int end;
  private Script script = Script.OTHER;

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
      int kind = KINDS[text[at]];
      switch (kind) {
        case ARABIC -> {
          if (arabicWord(at)) {
            return true;
          }
          at = end;
        }
        case DIGIT -> {
          return number(at);
        }
        case OTHER -> {
          return otherWord(at);
        }
        case IDEOGRAPH -> {
          return found(at, at + 1, Script.OTHER);
        }
        case SURROGATE -> {
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

  Script script() {
    return script;
  }

  /** False where the letters only lean on what follows; {@code end} is then behind them. */
  private boolean arabicWord(int from) {
    int letters = 1;
    int lastSolid = from;
    int at = from + 1;
    while (at < length && at - from < MAX_WORD_CHARS) {
      int kind = KINDS[text[at]];
      if (kind == ARABIC) {
        letters++;
        lastSolid = at;
      } else if (kind != EXTEND) {
        break;
      } else if (!isInvisible(text[at])) {
        lastSolid = at;
      }
      at++;
    }
    if (letters == 1 && isInitial(at)) {
      return initials(from, at);
    }
    if (at < length && letters <= 4 && leansOn(from, at)) {
      end = at;
      return false;
    }
    return found(from, lastSolid + 1, Script.ARABIC);
  }

  private boolean leansOn(int from, int at) {
    int kind = KINDS[text[at]];
    return (kind == DIGIT || kind == OTHER)
        && LEANING.contains(Spelling.of(new String(text, from, at - from)));
  }

  /** Whether a full stop and another lone letter follow. */
  private boolean isInitial(int at) {
    return at + 1 < length
        && text[at] == '.'
        && KINDS[text[at + 1]] == ARABIC
        && (at + 2 >= length || (KINDS[text[at + 2]] != ARABIC && KINDS[text[at + 2]] != EXTEND));
  }

  private boolean initials(int from, int firstEnd) {
    int at = firstEnd;
    while (isInitial(at) && at - from < MAX_WORD_CHARS) {
      at += 2;
    }
    return found(from, at, Script.ARABIC);
  }

  private boolean otherWord(int from) {
    int at = from;
    int lastSolid = from;
    while (at < length && at - from < MAX_WORD_CHARS) {
      int kind = KINDS[text[at]];
      if (kind == SURROGATE && surrogateLetter(at)) {
        at++;
        lastSolid = at;
      } else if (kind == OTHER || kind == DIGIT) {
        lastSolid = at;
      } else if (kind == EXTEND ? text[at] == TATWEEL : !joinsOther(from, at)) {
        break;
      }
      at++;
    }
    return found(from, lastSolid + 1, Script.OTHER);
  }

  /** An apostrophe between letters (don't), a full stop between initials (U.N.). */
  private boolean joinsOther(int from, int at) {
    char c = text[at];
    if (at + 1 >= length || KINDS[text[at + 1]] != OTHER) {
      return false;
    }
    if (c == '\'' || c == '\u2019') {
      return true;
    }
    boolean loneBefore = at - 1 == from || text[at - 2] == '.';
    boolean loneAfter = at + 2 >= length || KINDS[text[at + 2]] != OTHER;
    return c == '.' && loneBefore && loneAfter;
  }

  private boolean number(int from) {
    int at = digits(from);
    while (at + 1 < length && at - from < MAX_WORD_CHARS && KINDS[text[at + 1]] == DIGIT) {
      char separator = text[at];
      int next = digits(at + 1);
      boolean decimal = separator == '.' || separator == DECIMAL_SEPARATOR;
      boolean thousands =
          (separator == ',' || separator == THOUSANDS_SEPARATOR || separator == '\u060C')
              && next - at == 4;
      if (!decimal && !thousands) {
        break;
      }
      at = next;
    }
    if (at < length && KINDS[text[at]] == OTHER) {
      return otherWord(from);
    }
    return found(from, behindYearSign(at), Script.NUMBER);
  }

  private int digits(int from) {
    int at = from;
    while (at < length && KINDS[text[at]] == DIGIT && at - from < MAX_WORD_CHARS) {
      at++;
    }
    return at;
  }

  /** Behind م (of the Christian era) or هـ (of the Hijra) that follows a number at once. */
  private int behindYearSign(int at) {
    int sign = at;
    while (sign < length && text[sign] == TATWEEL) {
      sign++;
    }
    if (sign < length && (text[sign] == '\u0645' || text[sign] == HEH)) {
      int behind = sign + 1;
      while (behind < length && text[behind] == TATWEEL) {
        behind++;
      }
      if (behind >= length || KINDS[text[behind]] != ARABIC) {
        return behind;
      }
    }
    return at;
  }

  private boolean surrogateLetter(int at) {
    return at + 1 < length
        && Character.isSurrogatePair(text[at], text[at + 1])
        && Character.isLetterOrDigit(Character.toCodePoint(text[at], text[at + 1]));
  }

  private boolean found(int from, int to, Script found) {
    start = from;
    end = to;
    script = found;
    return true;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << 16];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = (byte) kind((char) c);
    }
    return kinds;
  }

  private static int kind(char c) {
    if (isLetter(c)) {
      return ARABIC;
    }
    if (c == TATWEEL || isMark(c) || isInvisible(c) || c == SMALL_WAW || c == SMALL_YEH) {
      return EXTEND;
    }
    if ((c >= '0' && c <= '9')
        || (c >= ARABIC_INDIC_ZERO && c <= ARABIC_INDIC_NINE)
        || (c >= EXTENDED_ZERO && c <= EXTENDED_NINE)) {
      return DIGIT;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    if (c >= FIRST_PRESENTATION_FORM && c <= LAST_PRESENTATION_FORM) {
      return BREAK;
    }
    if (Character.isIdeographic(c)) {
      return IDEOGRAPH;
    }
    int type = Character.getType(c);
    boolean joins = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return Character.isLetter(c) || joins || Character.isDigit(c) ? OTHER : BREAK;
  }
}
