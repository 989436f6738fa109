// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.function.LongConsumer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * All words of one text in order: analysed once, read as often as views are wanted. Immutable.
 *
 * <p>A word is asked for by its number, which is its position: 0 for the first word of the text.
 */
public final class AnalyzedText {
  private final WordCache cache;
  private final int size;

  /* The arrays may be longer than the text has words. */
  private final int[] starts;
  private final int[] ends;
  private final byte[][] blocks;

  AnalyzedText(WordCache cache, int size, int[] starts, int[] ends, byte[][] blocks) {
    this.cache = cache;
    this.size = size;
    this.starts = starts;
    this.ends = ends;
    this.blocks = blocks;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** First UTF-16 code unit of a word in the text. */
  public int start(int word) {
    return starts[word];
  }

  /** One past a word's last UTF-16 code unit, trailing marks included. */
  public int end(int word) {
    return ends[word];
  }

  /** A word in all its views. */
  public WordForms forms(int word) {
    return cache.forms(blocks[word]);
  }

  /** What a word does. */
  public WordClass wordClass(int word) {
    return WordBlock.wordClass(blocks[word]);
  }

  /** How many terms a word has in a view, at least one. */
  public int terms(int word, View view) {
    return WordBlock.count(blocks[word], view);
  }

  /** Makes one of a word's terms in a view, counted from 0, the only text of an attribute. */
  public void copyTerm(int word, View view, int number, CharTermAttribute to) {
    WordBlock.copyTerm(blocks[word], view, number, to);
  }

  /** Makes the same in UTF-8 the only content of a builder. */
  public void copyUtf8(int word, View view, int number, BytesRefBuilder to) {
    WordBlock.copyUtf8(blocks[word], view, number, to);
  }

  /** All that is known of a word, see {@link WordBlock}. */
  byte[] block(int word) {
    return blocks[word];
  }

  /** Gives each letter gram of all words, see {@link LetterGrams}, as a number. */
  public void forEachGram(LongConsumer grams) {
    char[] lemma = new char[0];
    for (int word = 0; word < size; word++) {
      if (LetterGrams.areOf(wordClass(word))) {
        int length = WordBlock.length(blocks[word], View.LEMMA);
        lemma = lemma.length < length ? new char[2 * length] : lemma;
        WordBlock.copyFirstLemma(blocks[word], lemma);
        LetterGrams.forEachPacked(lemma, length, grams);
      }
    }
  }
}
