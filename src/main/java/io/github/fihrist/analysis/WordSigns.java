// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

/**
 * For each of the words met last one number, its sign, that tells whether the word may have one of
 * some terms. Asking costs one look at memory; {@link WordCache}, which knows all of a word, needs
 * several, one after the other.
 *
 * <p>Thread-safe without locks. A word has two numbers in the table: its sign, and its key mixed
 * with the sign. Where two threads write one place at once, these do not fit each other (but for a
 * chance of one in 2^64), and what is read is a word not known; so it is where a word has been
 * driven out.
 *
 * <p>Keys and signs are in files, see {@link StoredSigns}: who changes how they are made raises the
 * rules' number in {@link TextAnalysis}.
 */
final class WordSigns {
  /** The sign of a word that nothing is known of. */
  static final long UNKNOWN = 0;

  /** The key of no run. */
  static final long NO_KEY = 0;

  private static final int SET_BITS = 17;
  private static final int NUMBERS_A_WORD = 2;
  private static final int NUMBERS_A_SET = 4 * NUMBERS_A_WORD;

  /** The longest run whose key is made of its letters. */
  static final int KEY_CHARS = 10;

  static final int LETTER_BITS = 6;

  private static final char GHAIN = '\u063A';

  /** In the key of a run that is too long for its letters, or has letters too rare. */
  private static final long HASHED = 1L << 63;

  /** The number of each letter, from 1; 0 for letters too rare to have one. */
  private static final byte[] LETTER_NUMBERS = new byte['\u0700'];

  /** The same for base letters of the Arabic script alone. */
  private static final byte[] ARABIC_NUMBERS = new byte[LETTER_NUMBERS.length];

  static {
    StringBuilder letters = new StringBuilder("0123456789");
    letters.append(SUPERSCRIPT_ALEF).append(ALEF_WASLA).append(FARSI_YEH).append(KEHEH);
    letters.append(PEH).append(TCHEH).append(GAF).append(HEH_GOAL);
    for (char c = HAMZA; c < MADDAH_ABOVE; c++) {
      if (c <= GHAIN || c >= TATWEEL) {
        letters.append(c);
      }
    }
    for (int i = 0; i < letters.length(); i++) {
      LETTER_NUMBERS[letters.charAt(i)] = (byte) (i + 1);
      ARABIC_NUMBERS[letters.charAt(i)] = (byte) (isLetter(letters.charAt(i)) ? i + 1 : 0);
    }
  }

  private static final int MAX_LEMMAS = 2;
  private static final int ADDRESS_MASK = (1 << TermSet.ADDRESS_BITS) - 1;
  private static final long KNOWN = 1L << 63;

  /** In the sign of what only a closer look can tell: not one word, or one of many terms. */
  private static final long LOOK = 1L << 62;

  /* 2^64 over the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] numbers = new long[NUMBERS_A_SET << SET_BITS];

  /**
   * A number that no other run has; of long ones and those of rare letters two have the same by a
   * chance of one in 2^63.
   */
  static long key(char[] text, int start, int end) {
    if (end - start > KEY_CHARS) {
      return hash(text, start, end);
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      int letter = text[i] < LETTER_NUMBERS.length ? LETTER_NUMBERS[text[i]] : 0;
      if (letter == 0) {
        return hash(text, start, end);
      }
      key = key << LETTER_BITS | letter;
    }
    return key;
  }

  private static long hash(char[] text, int start, int end) {
    long hash = 1;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text[i]) * SPREAD;
      hash ^= hash >>> 32;
    }
    return hash | HASHED;
  }

  /** What a letter adds to a key if it is a base letter of the Arabic script, else 0. */
  static int arabicNumber(char c) {
    return c < ARABIC_NUMBERS.length ? ARABIC_NUMBERS[c] : 0;
  }

  /** Brings what {@link #get} needs nearer; what it returns says nothing. */
  long touch(long key) {
    return numbers[set(key)];
  }

  /** The sign of the run that has a key. */
  long get(long key) {
    int set = set(key);
    for (int at = set; at < set + NUMBERS_A_SET; at += NUMBERS_A_WORD) {
      long sign = numbers[at + 1];
      if ((numbers[at] ^ sign * SPREAD) == key) {
        return sign;
      }
    }
    return UNKNOWN;
  }

  /** Keeps a sign; of the four words in its place the oldest one goes. */
  void put(long key, long sign) {
    int set = set(key);
    for (int at = set + NUMBERS_A_SET - 1; at >= set + NUMBERS_A_WORD; at--) {
      numbers[at] = numbers[at - NUMBERS_A_WORD];
    }
    numbers[set] = key ^ sign * SPREAD;
    numbers[set + 1] = sign;
  }

  /** The sign of a run, see {@link WordBlock}. */
  static long of(byte[] run) {
    if (!WordBlock.isOneWord(run)) {
      return KNOWN | LOOK;
    }
    int lemmas = WordBlock.count(run, View.LEMMA);
    if (lemmas > MAX_LEMMAS) {
      return KNOWN | LOOK;
    }
    long sign = address(run, View.EXACT, 0);
    sign = sign << TermSet.ADDRESS_BITS | address(run, View.STEM, 0);
    sign = sign << TermSet.ADDRESS_BITS | address(run, View.LEMMA, 0);
    return KNOWN | sign << TermSet.ADDRESS_BITS | address(run, View.LEMMA, lemmas - 1);
  }

  private static int address(byte[] run, View view, int term) {
    return TermSet.address(WordBlock.termHash(run, view, term));
  }

  /** Whether a run of this sign is known to be one word. */
  static boolean isOneWord(long sign) {
    return sign != UNKNOWN && (sign & LOOK) == 0;
  }

  /** False only where a run of this sign has none of the terms. */
  static boolean mayHave(long sign, TermSet terms) {
    int last = (int) sign;
    int first = (int) (sign >>> 2 * TermSet.ADDRESS_BITS);
    return (sign & LOOK) != 0
        || terms.mayHold(last & ADDRESS_MASK)
        || terms.mayHold(last >>> TermSet.ADDRESS_BITS & ADDRESS_MASK)
        || terms.mayHold(first & ADDRESS_MASK)
        || terms.mayHold(first >>> TermSet.ADDRESS_BITS & ADDRESS_MASK);
  }

  private static int set(long key) {
    return place(key, SET_BITS) * NUMBERS_A_SET;
  }

  /** A place for a key in a table of so many bits. */
  static int place(long key, int bits) {
    return (int) (mixed(key) >>> (Long.SIZE - bits));
  }

  /** A number that no other key has, and whose upper bits are spread evenly. */
  static long mixed(long key) {
    return key * SPREAD;
  }
}
