// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.LetterGrams;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The letter grams of an article, each once with the number of its occurrences.
 *
 * <p>An article has five grams a word, but most of them again and again: counted here, they cost
 * the index writer a fraction of what they would one by one, and the index is the same.
 */
final class GramStream extends TokenStream {
  private static final int MIN_SLOTS = 64;

  /** Added before the other, which brings a term of its own. */
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

  private final BytesRefBuilder bytes = new BytesRefBuilder();

  /** A hash table of packed grams, which are never 0, and their counts. */
  private long[] grams = new long[MIN_SLOTS];

  private int[] counts = new int[MIN_SLOTS];
  private int size;
  private int next;

  /** The grams of all of an article's texts. */
  GramStream(List<AnalyzedText> texts) {
    texts.forEach(words -> words.forEachGram(this::count));
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    while (next < grams.length && grams[next] == 0) {
      next++;
    }
    if (next == grams.length) {
      return false;
    }
    char[] letters = LetterGrams.unpacked(grams[next]);
    bytes.copyChars(letters, 0, letters.length);
    term.setBytesRef(bytes.get());
    frequency.setTermFrequency(counts[next]);
    next++;
    return true;
  }

  private void count(long gram) {
    add(gram, 1);
    if (2 * size > grams.length) {
      grow();
    }
  }

  private void add(long gram, int times) {
    int slot = slot(gram);
    while (grams[slot] != gram) {
      if (grams[slot] == 0) {
        grams[slot] = gram;
        size++;
      } else {
        slot = (slot + 1) & (grams.length - 1);
      }
    }
    counts[slot] += times;
  }

  private int slot(long gram) {
    return (int) (gram * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(grams.length) + 1);
  }

  private void grow() {
    long[] oldGrams = grams;
    int[] oldCounts = counts;
    grams = new long[2 * oldGrams.length];
    counts = new int[grams.length];
    size = 0;
    for (int i = 0; i < oldGrams.length; i++) {
      if (oldGrams[i] != 0) {
        add(oldGrams[i], oldCounts[i]);
      }
    }
  }
}
