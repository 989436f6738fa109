// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.LetterGrams;
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

  /** The terms of the view that lemmas are. */
  private final WordTerms lemmas;

  private final BytesRefHash dictionary =
      new BytesRefHash(new ByteBlockPool(new ByteBlockPool.DirectAllocator()));
  private final BytesRefBuilder bytes = new BytesRefBuilder();

  /** Of each word. */
  private int[] lemmaNumbers = {};

  private int words;

  /** Where the grams of each lemma begin; 0 and 0 where no word asked for them. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private int[] grams = new int[64];
  private int size;

  GramTerms(Vocabulary vocabulary, WordTerms lemmas) {
    this.vocabulary = vocabulary;
    this.lemmas = lemmas;
  }

  /** Learns what the vocabulary has met since, and the terms know. */
  void update() {
    lemmaNumbers = ArrayUtil.grow(lemmaNumbers, vocabulary.size());
    starts = ArrayUtil.grow(starts, lemmas());
    ends = ArrayUtil.grow(ends, lemmas());
    for (; words < vocabulary.size(); words++) {
      lemmaNumbers[words] = vocabulary.hasGrams(words) ? lemma(words) : NO_LEMMA;
    }
  }

  /** The likeliest lemma of a word, whose grams are known from now on. */
  private int lemma(int word) {
    int lemma = lemmas.term(lemmas.start(word));
    if (ends[lemma] == 0) {
      starts[lemma] = size;
      vocabulary.forEachGram(word, this::add);
      ends[lemma] = size;
    }
    return lemma;
  }

  /** Grams with half a surrogate pair in them may be another's term. */
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
    return lemmas.dictionary().size();
  }

  /** The number of a word's lemma, or {@link #NO_LEMMA}. */
  int lemmaOf(int word) {
    return lemmaNumbers[word];
  }

  /** Where the grams of a lemma begin. */
  int start(int lemma) {
    return starts[lemma];
  }

  /** One past the last of them. */
  int end(int lemma) {
    return ends[lemma];
  }

  /** How many grams there are, those of each lemma counted. */
  int size() {
    return size;
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
      count += lemma == NO_LEMMA ? 0 : ends[lemma] - starts[lemma];
    }
    return count;
  }

  long ramBytesUsed() {
    return dictionary.ramBytesUsed()
        + (long) Integer.BYTES * (lemmaNumbers.length + 2L * starts.length + grams.length);
  }
}
