// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.WordForms;
import org.apache.lucene.util.ArrayUtil;

/**
 * The words and phrases of one text that occur at least so often.
 *
 * <p>A phrase begins and ends with a word of the topic that carries no particle (والكتاب), and no
 * punctuation stands inside it.
 */
/*
 * Phrases are equal if 64 bits of hash of their words are. Should two ever collide in one text,
 * one phrase that occurs once would be offered.
 */
final class Phrases {
  private static final int MAX_PHRASE_WORDS = 3;

  /** With the words in between that lean on the next one: محمد بن عبد الله. */
  private static final int MAX_PHRASE_TOKENS = 6;

  /** A phrase longer than that is of words that are none. */
  private static final int MAX_PHRASE_CHARS = 150;

  private static final int FIRST_PHRASES = 32;

  private final PhraseWords known;
  private final String text;
  private final AnalyzedText words;

  /** Of the words, in the vocabulary. */
  private final int[] numbers;

  private final int occurrences;

  /** How often the phrases of such words occur; of no use where once is enough. */
  private final LongTable phraseCounts;

  /* Where each phrase begins and ends. */
  private int[] starts = new int[FIRST_PHRASES];

  private int[] ends = new int[FIRST_PHRASES];
  private int count;

  /**
   * Finds each phrase that occurs often enough, once for each occurrence from that one on: it may
   * be written otherwise there.
   */
  Phrases(PhraseWords known, String text, AnalyzedText words, int[] numbers, int occurrences) {
    this.known = known;
    this.text = text;
    this.words = words;
    this.numbers = numbers;
    this.occurrences = occurrences;
    this.phraseCounts = new LongTable(occurrences > 1 ? numbers.length / 2 : 0);
    known.count(numbers, 1);
    for (int start = 0; start < numbers.length; start++) {
      if (known.has(numbers[start], PhraseWords.CAN_BEGIN)
          && (start == 0 || !isInCompound(start - 1))) {
        findFrom(start);
      }
    }
    known.count(numbers, -1);
  }

  /** How many were found. */
  int count() {
    return count;
  }

  /** The term of a phrase: folded, and what is written behind it where it differs. */
  String term(int phrase) {
    int start = starts[phrase];
    int end = ends[phrase];
    StringBuilder folded = new StringBuilder();
    StringBuilder written = new StringBuilder();
    for (int i = start; i < end; i++) {
      String exact = known.exact(numbers[i]);
      folded.append(i > start ? " " : "").append(exact);
      // Compounds written as one word are two words to the index.
      written.append(i == start || isInCompound(i - 1) ? "" : " ");
      if (isArabic(exact)) {
        written.append(known.spelled(numbers[i]));
      } else {
        // Other scripts keep their capitals.
        written.append(text, words.start(i), words.end(i));
      }
    }
    return folded.compareTo(written) == 0
        ? folded.toString()
        : folded.append(WordForms.SPELLING_SEPARATOR).append(written).toString();
  }

  /** 64 bits of hash that stand for the term: of the words as typed and the spaces between them. */
  long termKey(int phrase) {
    int start = starts[phrase];
    int end = ends[phrase];
    long key = 0;
    for (int i = start; i < end; i++) {
      int joined = i > start && isInCompound(i - 1) ? 1 : 0;
      key = LongTable.key(key, 2L * numbers[i] + joined + 1);
    }
    return key;
  }

  private void findFrom(int start) {
    int limit = Math.min(numbers.length, start + MAX_PHRASE_TOKENS);
    int counted = 0;
    int chars = 0;
    long key = 0;
    for (int i = start; i < limit && counted < MAX_PHRASE_WORDS; i++) {
      int word = numbers[i];
      // No phrase occurs more often than its words do.
      if (!isFrequent(word) || (i > start && !isSpaceBehind(i - 1))) {
        return;
      }
      chars += i > start ? 1 : 0;
      if (chars + words.end(i) - words.start(i) > MAX_PHRASE_CHARS) {
        return;
      }
      chars += known.length(word);
      key = LongTable.key(key, known.spelling(word) + 1L);
      counted += known.has(word, PhraseWords.LEANS) ? 0 : 1;
      boolean ends =
          known.has(word, PhraseWords.CAN_END) && (i == numbers.length - 1 || !isInCompound(i));
      if (ends && (i > start || known.has(word, PhraseWords.CAN_STAND_ALONE))) {
        found(start, i + 1, key);
      }
    }
  }

  private void found(int start, int end, long key) {
    if (occurrences == 1 || phraseCounts.add(key, 1) >= occurrences) {
      starts = ArrayUtil.grow(starts, count + 1);
      ends = ArrayUtil.grow(ends, count + 1);
      starts[count] = start;
      ends[count] = end;
      count++;
    }
  }

  private boolean isFrequent(int word) {
    return known.counted(word) >= occurrences;
  }

  /** Whether a word and the next one are written as one. */
  private boolean isInCompound(int word) {
    return words.end(word) == words.start(word + 1);
  }

  private boolean isSpaceBehind(int word) {
    for (int i = words.end(word); i < words.start(word + 1); i++) {
      char c = text.charAt(i);
      if (c == '\n' || !(Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isArabic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }
}
