// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.RamUsageEstimator;

/**
 * The distinct words of many texts, numbered from 0 as they are met: what is to be known of a word
 * is then asked once, however often it occurs. For one thread.
 *
 * <pre>{@code
 * Vocabulary vocabulary = new Vocabulary();
 * int[] numbers = vocabulary.numbers(analysis.analyzed("كتاب على كتاب")); // 0, 1, 0
 * }</pre>
 *
 * <p>Words are distinct as they are typed: كِتاب is another word than كتاب, whose terms are the
 * same.
 */
public final class Vocabulary {
  private static final int FIRST_WORDS = 256;

  /** By number. */
  private byte[][] blocks = new byte[FIRST_WORDS][];

  /** A hash table: the hash of a word above, one more than its number below; 0 is free. */
  private long[] slots = new long[4 * FIRST_WORDS];

  private int size;
  private long blockBytes;

  /** How many distinct words there are. */
  public int size() {
    return size;
  }

  /** The number of each word of a text, in order; new words get the next ones. */
  public int[] numbers(AnalyzedText text) {
    int[] hashes = new int[text.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = WordBlock.hash(text.block(i));
    }
    // Like TextReader, waits for the memory of many words at once.
    int[] numbers = new int[hashes.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = likely(hashes[i]);
    }
    for (int i = 0; i < numbers.length; i++) {
      byte[] block = text.block(i);
      if (blocks[numbers[i]] != block) {
        numbers[i] = number(block, hashes[i]);
      }
    }
    return numbers;
  }

  /** What a word does. */
  public WordClass wordClass(int number) {
    return WordBlock.wordClass(blocks[number]);
  }

  /** A word without marks, see {@link WordForms#spelled}. */
  public String spelled(int number) {
    return WordBlock.spelled(blocks[number]);
  }

  /** A word as it is folded, see {@link WordForms#exact}. */
  public String exact(int number) {
    return WordBlock.exact(blocks[number]);
  }

  /** A word's stem, see {@link WordForms#stem}. */
  public String stem(int number) {
    return WordBlock.stem(blocks[number]);
  }

  /** How many terms a word has in a view, at least one. */
  public int terms(int number, View view) {
    return WordBlock.count(blocks[number], view);
  }

  /** Makes one of a word's terms in a view, counted from 0, the only content of a builder. */
  public void copyUtf8(int number, View view, int term, BytesRefBuilder to) {
    WordBlock.copyUtf8(blocks[number], view, term, to);
  }

  /** Whether a word has letter grams, see {@link LetterGrams}. */
  public boolean hasGrams(int number) {
    return LetterGrams.areOf(wordClass(number));
  }

  /** Gives each letter gram of a word, which are those of its likeliest lemma, as a number. */
  public void forEachGram(int number, LongConsumer grams) {
    byte[] block = blocks[number];
    if (hasGrams(number)) {
      char[] lemma = new char[WordBlock.length(block, View.LEMMA)];
      WordBlock.copyFirstLemma(block, lemma);
      LetterGrams.forEachPacked(lemma, lemma.length, grams);
    }
  }

  /** How much memory it takes, all that is kept of the words included. */
  public long ramBytesUsed() {
    return RamUsageEstimator.sizeOf(slots)
        + RamUsageEstimator.shallowSizeOf(blocks)
        + blockBytes
        + (long) size * RamUsageEstimator.NUM_BYTES_ARRAY_HEADER;
  }

  /** The number of a word that may well be the one of a hash. */
  private int likely(int hash) {
    return Math.max(0, (int) slots[hash & slots.length - 1] - 1);
  }

  private int number(byte[] block, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> Integer.SIZE) == hash) {
        int number = (int) slots[slot] - 1;
        if (blocks[number] == block || Arrays.equals(blocks[number], block)) {
          return number;
        }
      }
      slot = (slot + 1) & mask;
    }
    return add(block, hash, slot);
  }

  private int add(byte[] block, int hash, int slot) {
    blocks = ArrayUtil.grow(blocks, size + 1);
    blocks[size] = block;
    blockBytes += block.length;
    size++;
    slots[slot] = (long) hash << Integer.SIZE | size;
    if (2 * size > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >>> Integer.SIZE) & slots.length - 1;
        while (slots[slot] != 0) {
          slot = (slot + 1) & slots.length - 1;
        }
        slots[slot] = entry;
      }
    }
  }
}
