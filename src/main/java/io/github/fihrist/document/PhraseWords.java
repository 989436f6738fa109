// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.Vocabulary;
import io.github.fihrist.analysis.WordClass;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;

/** What {@link Phrases} ask of the words of a vocabulary, by their numbers. For one thread. */
final class PhraseWords {
  /** Can be a phrase's first word. */
  static final int CAN_BEGIN = 1;

  /** Can be a phrase's last word. */
  static final int CAN_END = 2;

  /** Is worth being offered alone. */
  static final int CAN_STAND_ALONE = 4;

  /** Is nothing without the next word. */
  static final int LEANS = 8;

  private static final int LENGTH_SHIFT = 4;
  private static final int MIN_WORD_LETTERS = 2;
  private static final String ONE_LETTER_PARTICLES = "وفبلكس";

  /** Parts of names that are nothing without the next word; folded. */
  private static final Set<String> LEANING =
      Set.of("بن", "ابن", "بنت", "عبد", "ابو", "ابي", "ام", "ال");

  private static final String SON = "بن";

  private final Vocabulary vocabulary;

  /**
   * Of each word: its traits, one bit each, the length of its folded spelling above them, and in
   * the upper half the number of that spelling, which many words may have.
   */
  private long[] words = {};

  /** One more than the number of each spelling, by 64 bits of hash. */
  private final LongTable spellingNumbers = new LongTable(0);

  private int spellingCount;

  /** How often each spelling was counted. */
  private int[] counts = {};

  private int known;

  PhraseWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Learns what the vocabulary has met since. */
  void update() {
    words = ArrayUtil.grow(words, vocabulary.size());
    counts = ArrayUtil.grow(counts, vocabulary.size());
    for (; known < vocabulary.size(); known++) {
      String exact = vocabulary.exact(known);
      words[known] = (long) spellingNumber(exact) << Integer.SIZE | traits(known, exact);
    }
  }

  private int spellingNumber(String exact) {
    long hash = hash(exact);
    int number = spellingNumbers.get(hash);
    if (number == 0) {
      spellingCount++;
      number = spellingCount;
      spellingNumbers.put(hash, number);
    }
    return number - 1;
  }

  private static long hash(String exact) {
    long hash = 1;
    for (int i = 0; i < exact.length(); i++) {
      hash = LongTable.key(hash, exact.charAt(i));
    }
    return hash;
  }

  /** Counts words by their folded spellings; who has counted takes it back by the opposite. */
  void count(int[] numbers, int amount) {
    for (int word : numbers) {
      counts[spelling(word)] += amount;
    }
  }

  /** How often the folded spelling of a word was counted. */
  int counted(int word) {
    return counts[spelling(word)];
  }

  /** The folded spelling of a word. */
  String exact(int word) {
    return vocabulary.exact(word);
  }

  /** A word without marks. */
  String spelled(int word) {
    return vocabulary.spelled(word);
  }

  boolean has(int word, int trait) {
    return (words[word] & trait) != 0;
  }

  /** How many letters the folded spelling has. */
  int length(int word) {
    return (int) words[word] >> LENGTH_SHIFT;
  }

  /** The number of the folded spelling, from 0. */
  int spelling(int word) {
    return (int) (words[word] >>> Integer.SIZE);
  }

  long ramBytesUsed() {
    return spellingNumbers.ramBytesUsed()
        + (long) Long.BYTES * words.length
        + (long) Integer.BYTES * counts.length;
  }

  private int traits(int word, String exact) {
    WordClass wordClass = vocabulary.wordClass(word);
    boolean isContent = wordClass == WordClass.CONTENT;
    boolean leans = LEANING.contains(exact);
    boolean hasParticle = hasParticle(word, exact);
    int traits = exact.length() << LENGTH_SHIFT;
    traits |= leans ? LEANS : 0;
    traits |= isContent && !exact.isEmpty() && !exact.equals(SON) && !hasParticle ? CAN_BEGIN : 0;
    traits |= wordClass.isTopic() && !leans && !hasParticle ? CAN_END : 0;
    traits |= isContent && exact.length() >= MIN_WORD_LETTERS ? CAN_STAND_ALONE : 0;
    return traits;
  }

  /** Whether a particle of one letter stands before the stem; ال may. */
  private boolean hasParticle(int word, String exact) {
    if (exact.isEmpty() || ONE_LETTER_PARTICLES.indexOf(exact.charAt(0)) < 0) {
      return false;
    }
    String stem = vocabulary.stem(word);
    return stem.isEmpty() || stem.charAt(0) != exact.charAt(0);
  }
}
