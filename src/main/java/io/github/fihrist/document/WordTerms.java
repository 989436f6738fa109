// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.Vocabulary;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/** The terms of one view of the words of a vocabulary, as numbers of a dictionary. */
final class WordTerms {
  private final Vocabulary vocabulary;
  private final View view;
  private final BytesRefHash dictionary =
      new BytesRefHash(new ByteBlockPool(new ByteBlockPool.DirectAllocator()));
  private final BytesRefBuilder bytes = new BytesRefBuilder();

  /** Where the terms of each word begin, and where those of the last one end. */
  private int[] starts = new int[64];

  private int[] terms = new int[64];
  private int known;

  WordTerms(Vocabulary vocabulary, View view) {
    this.vocabulary = vocabulary;
    this.view = view;
  }

  /** Learns what the vocabulary has met since. */
  void update() {
    int words = vocabulary.size();
    starts = ArrayUtil.grow(starts, words + 1);
    for (; known < words; known++) {
      boolean held = IndexField.holds(view, vocabulary.wordClass(known));
      int count = held ? vocabulary.terms(known, view) : 0;
      int from = starts[known];
      terms = ArrayUtil.grow(terms, from + count);
      for (int i = 0; i < count; i++) {
        vocabulary.copyUtf8(known, view, i, bytes);
        int added = dictionary.add(bytes.get());
        terms[from + i] = added < 0 ? -added - 1 : added;
      }
      starts[known + 1] = from + count;
    }
  }

  BytesRefHash dictionary() {
    return dictionary;
  }

  /** How many words there are. */
  int words() {
    return known;
  }

  /** Where the terms of a word begin; those of the next one follow. */
  int start(int word) {
    return starts[word];
  }

  /** The number of a term in the dictionary. */
  int term(int at) {
    return terms[at];
  }

  /** How many terms some words have. */
  int count(int[] words) {
    int count = 0;
    for (int word : words) {
      count += starts[word + 1] - starts[word];
    }
    return count;
  }

  long ramBytesUsed() {
    return dictionary.ramBytesUsed() + (long) Integer.BYTES * (starts.length + terms.length);
  }
}
