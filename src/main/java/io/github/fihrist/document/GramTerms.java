// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.Vocabulary;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * The letter grams of the words of a vocabulary, as numbers of a dictionary. They are those of a
 * lemma, which many words share.
 */
final class GramTerms {
  /** In place of the lemma of a word without grams. */
  static final int NO_LEMMA = -1;

  private final Vocabulary vocabulary;
  private final BytesRefHash lemmas =
      new BytesRefHash(new ByteBlockPool(new ByteBlockPool.DirectAllocator()));
  private final BytesRefHash dictionary =
      new BytesRefHash(new ByteBlockPool(new ByteBlockPool.DirectAllocator()));
  private final BytesRefBuilder bytes = new BytesRefBuilder();

  /** Of each word. */
  private int[] lemmaNumbers = {};

  private int words;

  /** Where the grams of each lemma begin, and where those of the last one end. */
  private int[] starts = new int[64];

  private int[] grams = new int[64];
  private int size;

  GramTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Learns what the vocabulary has met since. */
  void update() {
    lemmaNumbers = ArrayUtil.grow(lemmaNumbers, vocabulary.size());
    for (; words < vocabulary.size(); words++) {
      lemmaNumbers[words] = vocabulary.hasGrams(words) ? lemma(words) : NO_LEMMA;
    }
  }

  private int lemma(int word) {
    vocabulary.copyUtf8(word, View.LEMMA, 0, bytes);
    int added = lemmas.add(bytes.get());
    if (added < 0) {
      return -added - 1;
    }
    vocabulary.forEachGram(word, this::add);
    starts = ArrayUtil.grow(starts, added + 2);
    starts[added + 1] = size;
    return added;
  }

  private void add(long gram) {
    char[] letters = LetterGrams.unpacked(gram);
    bytes.copyChars(letters, 0, letters.length);
    int added = dictionary.add(bytes.get());
    grams = ArrayUtil.grow(grams, size + 1);
    grams[size++] = added < 0 ? -added - 1 : added;
  }

  BytesRefHash dictionary() {
    return dictionary;
  }

  /** How many words there are. */
  int words() {
    return words;
  }

  /** How many lemmas there are. */
  int lemmas() {
    return lemmas.size();
  }

  /** The number of a word's lemma, or {@link #NO_LEMMA}. */
  int lemmaOf(int word) {
    return lemmaNumbers[word];
  }

  /** Where the grams of a lemma begin; those of the next one follow. */
  int start(int lemma) {
    return starts[lemma];
  }

  /** The number of a gram in the dictionary; a lemma may have one twice. */
  int gram(int at) {
    return grams[at];
  }

  /** How many grams some words have. */
  int count(int[] words) {
    int count = 0;
    for (int word : words) {
      int lemma = lemmaNumbers[word];
      count += lemma == NO_LEMMA ? 0 : starts[lemma + 1] - starts[lemma];
    }
    return count;
  }

  long ramBytesUsed() {
    return lemmas.ramBytesUsed()
        + dictionary.ramBytesUsed()
        + (long) Integer.BYTES * (lemmaNumbers.length + starts.length + grams.length);
  }
}
