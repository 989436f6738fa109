// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.UnicodeUtil;

/**
 * A run of letters and the words in it, in one array of some forty bytes: reading scattered memory
 * is what the analysis of a known word costs, so all that is known of it stands together.
 *
 * <p>A block is a row of numbers: the kind, the number of the run's letters, the letters. Where the
 * run is one word there follow its class and the number of its lemmas, where each term begins and
 * how long it is (spelled, folded, stem, lemmas), and the letters that are not the run's own: most
 * terms are part of the run. Where the run is no word or several, there follow their number, and
 * for each where it begins and ends and the size of its own block, then those blocks.
 *
 * <p>A number is one byte if all fit, letters being counted from the first of their script, else
 * two.
 */
final class WordBlock {
  static final int ARABIC = 1;
  static final int WIDE = 2;
  static final int PARTS = 4;

  /** One word whose EXACT term is its folded spelling and nothing else. */
  static final int PLAIN = 8;

  /** How many letters are copied at once. */
  private static final int AT_ONCE = 8;

  static final char FIRST_ARABIC = '\u0600';

  /** The first byte of it in UTF-8, where it has two. */
  private static final int FIRST_ARABIC_UTF8 = 0xD8;

  private static final int LENGTH = 1;
  static final int RUN = 2;
  static final int CLASS_BITS = 2;
  private static final int SPELLED = 0;
  private static final int FOLDED = 1;
  private static final int STEM = 2;
  static final int FIRST_LEMMA = 3;
  private static final WordClass[] CLASSES = WordClass.values();

  private WordBlock() {}

  /** A word in a run, with a block of its own. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Part(int start, int end, byte[] block) {}

  /** Packs a run of at most {@value WordBreaker#MAX_WORD_CHARS} UTF-16 code units. */
  static byte[] of(String run, List<WordPart> parts) {
    return WordPacking.pack(run, parts);
  }

  /** Whether a block is of these letters. */
  static boolean isOf(byte[] block, char[] text, int start, int end) {
    int length = end - start;
    if (number(block, LENGTH) != length) {
      return false;
    }
    if (isWide(block)) {
      for (int i = 0; i < length; i++) {
        if (number(block, RUN + i) != text[start + i]) {
          return false;
        }
      }
      return true;
    }
    int first = first(block[0]);
    for (int i = 0; i < length; i++) {
      if (first + (block[RUN + i] & 0xFF) != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** The hash that {@link WordCache} makes of the block's letters. */
  static int hash(byte[] block) {
    int hash = 0;
    int first = first(block[0]);
    for (int i = RUN; i < table(block); i++) {
      hash = hash * 31 + first + number(block, i);
    }
    return WordCache.mixed(hash);
  }

  /** Whether the run is one word, which then is all of it. */
  static boolean isOneWord(byte[] block) {
    return (block[0] & PARTS) == 0;
  }

  /** The words of a run that is not one. */
  static List<Part> parts(byte[] block) {
    int table = table(block);
    int count = number(block, table);
    List<Part> parts = new ArrayList<>(count);
    int at = (table + 1 + 3 * count) * width(block);
    for (int i = 0; i < count; i++) {
      int end = at + number(block, table + 3 + 3 * i);
      parts.add(
          new Part(
              number(block, table + 1 + 3 * i),
              number(block, table + 2 + 3 * i),
              Arrays.copyOfRange(block, at, end)));
      at = end;
    }
    return parts;
  }

  /** The one word. */
  static WordForms forms(byte[] block) {
    int count = lemmas(block);
    List<String> lemmas = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lemmas.add(term(block, FIRST_LEMMA + i));
    }
    return new WordForms(spelled(block), exact(block), stem(block), lemmas, wordClass(block));
  }

  /** What {@link WordForms#spelled} is of the one word. */
  static String spelled(byte[] block) {
    return term(block, SPELLED);
  }

  /** What {@link WordForms#exact} is of the one word. */
  static String exact(byte[] block) {
    return term(block, FOLDED);
  }

  /** What {@link WordForms#stem} is of the one word. */
  static String stem(byte[] block) {
    return term(block, STEM);
  }

  /** What the one word does. */
  static WordClass wordClass(byte[] block) {
    return CLASSES[number(block, table(block)) & (1 << CLASS_BITS) - 1];
  }

  /** How many terms the one word has in a view, at least one. */
  static int count(byte[] block, View view) {
    return view == View.LEMMA ? lemmas(block) : 1;
  }

  /** Makes a term of a view of the one word the only text of the attribute. */
  @SuppressWarnings("EnumOrdinal") // Terms stand in the order of their views.
  static void copyTerm(byte[] block, View view, int number, CharTermAttribute to) {
    int term = FOLDED + view.ordinal() + number;
    if (view == View.EXACT && (block[0] & PLAIN) == 0) {
      copyBothSpellings(block, to);
    } else if (isWide(block)) {
      int length = length(block, term);
      read(block, term, to.resizeBuffer(length), 0);
      to.setLength(length);
    } else {
      copyNarrow(block, term, to);
    }
  }

  private static void copyBothSpellings(byte[] block, CharTermAttribute to) {
    int folded = length(block, FOLDED);
    int all = folded + 1 + length(block, SPELLED);
    char[] letters = to.resizeBuffer(all);
    read(block, FOLDED, letters, 0);
    letters[folded] = WordForms.SPELLING_SEPARATOR;
    read(block, SPELLED, letters, folded + 1);
    to.setLength(all);
  }

  /** Makes a term of a view of the one word, in UTF-8, the only content of the builder. */
  @SuppressWarnings("EnumOrdinal") // Terms stand in the order of their views.
  static void copyUtf8(byte[] block, View view, int number, BytesRefBuilder to) {
    to.clear();
    appendUtf8(block, FOLDED + view.ordinal() + number, to);
    if (view == View.EXACT && (block[0] & PLAIN) == 0) {
      to.append((byte) WordForms.SPELLING_SEPARATOR);
      appendUtf8(block, SPELLED, to);
    }
  }

  private static void appendUtf8(byte[] block, int term, BytesRefBuilder to) {
    if ((block[0] & ARABIC) == 0) {
      String letters = term(block, term);
      to.grow(to.length() + UnicodeUtil.maxUTF8Length(letters.length()));
      to.setLength(UnicodeUtil.UTF16toUTF8(letters, 0, letters.length(), to.bytes(), to.length()));
      return;
    }
    int length = length(block, term);
    to.grow(to.length() + 2 * length);
    byte[] bytes = to.bytes();
    int at = to.length();
    int from = letters(block, term);
    for (int i = from; i < from + length; i++) {
      bytes[at++] = (byte) (FIRST_ARABIC_UTF8 | (block[i] & 0xFF) >> 6);
      bytes[at++] = (byte) (0x80 | block[i] & 0x3F);
    }
    to.setLength(at);
  }

  /** How long the likeliest term of a view is, in UTF-16 code units; without its spelling. */
  @SuppressWarnings("EnumOrdinal") // Terms stand in the order of their views.
  static int length(byte[] block, View view) {
    return length(block, FOLDED + view.ordinal());
  }

  /** {@link String#hashCode} of a term of a view of the one word; of EXACT without its spelling. */
  @SuppressWarnings("EnumOrdinal") // Terms stand in the order of their views.
  static int termHash(byte[] block, View view, int number) {
    int term = FOLDED + view.ordinal() + number;
    int first = first(block[0]);
    int from = letters(block, term);
    int hash = 0;
    for (int i = from; i < from + length(block, term); i++) {
      hash = hash * 31 + first + number(block, i);
    }
    return hash;
  }

  /** Copies the likeliest lemma into an array, which must be long enough. */
  static void copyFirstLemma(byte[] block, char[] to) {
    read(block, FIRST_LEMMA, to, 0);
  }

  private static int length(byte[] block, int term) {
    return number(block, table(block) + 2 + 2 * term);
  }

  private static String term(byte[] block, int term) {
    char[] letters = new char[length(block, term)];
    read(block, term, letters, 0);
    return new String(letters);
  }

  private static void read(byte[] block, int term, char[] to, int at) {
    int from = letters(block, term);
    int first = first(block[0]);
    for (int i = 0; i < length(block, term); i++) {
      to[at + i] = (char) (first + number(block, from + i));
    }
  }

  /** The same without asking how wide each number is: nearly every term of an index is narrow. */
  private static void copyNarrow(byte[] block, int term, CharTermAttribute to) {
    int run = block[LENGTH] & 0xFF;
    int table = RUN + run;
    int start = block[table + 1 + 2 * term] & 0xFF;
    int length = block[table + 2 + 2 * term] & 0xFF;
    int from = RUN + start;
    if (start >= run) {
      int count = (block[table] & 0xFF) >> CLASS_BITS;
      from = table + 1 + 2 * (FIRST_LEMMA + count) + start - run;
    }
    char[] letters = to.resizeBuffer(Math.max(length, AT_ONCE));
    int first = first(block[0]);
    int copied = 0;
    if (from + AT_ONCE <= block.length) {
      // More than most terms have, but no branch depends on how long the term is.
      for (int i = 0; i < AT_ONCE; i++) {
        letters[i] = (char) (first + (block[from + i] & 0xFF));
      }
      copied = AT_ONCE;
    }
    for (int i = copied; i < length; i++) {
      letters[i] = (char) (first + (block[from + i] & 0xFF));
    }
    to.setLength(length);
  }

  /** Where the letters of a term begin. */
  private static int letters(byte[] block, int term) {
    int run = number(block, LENGTH);
    int start = number(block, RUN + run + 1 + 2 * term);
    return start < run ? RUN + start : moreLetters(block) + start - run;
  }

  /** Where the letters begin that are not the run's own. */
  private static int moreLetters(byte[] block) {
    return table(block) + 1 + 2 * (FIRST_LEMMA + lemmas(block));
  }

  private static int lemmas(byte[] block) {
    return number(block, table(block)) >> CLASS_BITS;
  }

  private static int table(byte[] block) {
    return RUN + number(block, LENGTH);
  }

  private static int number(byte[] block, int index) {
    return isWide(block)
        ? (block[2 * index] & 0xFF) << Byte.SIZE | block[2 * index + 1] & 0xFF
        : block[index] & 0xFF;
  }

  private static boolean isWide(byte[] block) {
    return (block[0] & WIDE) != 0;
  }

  private static int width(byte[] block) {
    return isWide(block) ? 2 : 1;
  }

  /** What letters are counted from. */
  static int first(int kind) {
    return (kind & ARABIC) != 0 ? FIRST_ARABIC : 0;
  }
}
