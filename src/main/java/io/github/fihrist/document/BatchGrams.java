// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.Vocabulary;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/**
 * The letter grams of a batch. An article has five grams a word but few distinct words: each of
 * these is looked at once, and counts for its grams as often as it occurs.
 *
 * <p>For each gram there is a row of bytes: for each article that has it, how much higher its
 * number is than that of the one before, and how often the gram occurs; a count of one is a bit of
 * the number.
 */
final class BatchGrams implements BatchPostings {
  private static final int FIRST_BYTES = 8;
  private static final int MAX_ENTRY_BYTES = 10;

  private final Vocabulary vocabulary;

  /** One more than the number of each gram in the dictionary. */
  private final LongTable numbers = new LongTable(0);

  private final BytesRefHash dictionary =
      new BytesRefHash(new ByteBlockPool(new ByteBlockPool.DirectAllocator()));

  /* By gram. */
  private byte[][] rows = new byte[64][];
  private int[] sizes = new int[64];
  private int[] lastArticles = new int[64];
  private int[] counts = new int[64];
  private long rowBytes;

  /** Where the grams of each word begin, and where those of the last one end. */
  private int[] starts = new int[64];

  private int[] gramsOfWords = new int[64];
  private int knownWords;

  /* How often each word and each gram of one article occurs, and which do. */
  private int[] wordCounts = {};
  private int[] articleWords = {};
  private int[] articleGrams = {};

  BatchGrams(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Counts the grams of an article, whose number is higher than those before.
   *
   * @param texts the numbers of the words of its texts
   * @return how many there are
   */
  int add(int article, int[]... texts) {
    update();
    int words = 0;
    for (int[] text : texts) {
      articleWords = ArrayUtil.grow(articleWords, words + text.length);
      for (int word : text) {
        if (wordCounts[word]++ == 0) {
          articleWords[words++] = word;
        }
      }
    }
    int found = 0;
    int all = 0;
    for (int i = 0; i < words; i++) {
      int word = articleWords[i];
      int from = starts[word];
      int to = starts[word + 1];
      articleGrams = ArrayUtil.grow(articleGrams, found + to - from);
      for (int at = from; at < to; at++) {
        int gram = gramsOfWords[at];
        if (counts[gram] == 0) {
          articleGrams[found++] = gram;
        }
        counts[gram] += wordCounts[word];
      }
      all += (to - from) * wordCounts[word];
      wordCounts[word] = 0;
    }
    for (int i = 0; i < found; i++) {
      int gram = articleGrams[i];
      append(gram, article, counts[gram]);
      counts[gram] = 0;
    }
    return all;
  }

  BytesRefHash dictionary() {
    return dictionary;
  }

  long ramBytesUsed() {
    return rowBytes + numbers.ramBytesUsed() + (long) Integer.BYTES * gramsOfWords.length;
  }

  /** Learns the grams of the words that the vocabulary has met since. */
  private void update() {
    int words = vocabulary.size();
    wordCounts = ArrayUtil.grow(wordCounts, words);
    starts = ArrayUtil.grow(starts, words + 1);
    for (; knownWords < words; knownWords++) {
      starts[knownWords + 1] = starts[knownWords];
      vocabulary.forEachGram(knownWords, this::addToWord);
    }
  }

  private void addToWord(long gram) {
    int at = starts[knownWords + 1]++;
    gramsOfWords = ArrayUtil.grow(gramsOfWords, at + 1);
    int number = numbers.get(gram);
    if (number == 0) {
      number = add(gram) + 1;
      numbers.put(gram, number);
    }
    gramsOfWords[at] = number - 1;
  }

  /** Grams with half a surrogate pair in them may be another's term. */
  private int add(long gram) {
    int added = dictionary.add(new BytesRef(String.valueOf(LetterGrams.unpacked(gram))));
    if (added < 0) {
      return -added - 1;
    }
    if (added == rows.length) {
      int capacity = ArrayUtil.oversize(added + 1, Long.BYTES);
      rows = Arrays.copyOf(rows, capacity);
      sizes = Arrays.copyOf(sizes, capacity);
      lastArticles = Arrays.copyOf(lastArticles, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    rows[added] = new byte[FIRST_BYTES];
    rowBytes += FIRST_BYTES;
    return added;
  }

  private void append(int gram, int article, int count) {
    byte[] row = rows[gram];
    int at = sizes[gram];
    if (at + MAX_ENTRY_BYTES > row.length) {
      row = Arrays.copyOf(row, row.length + row.length / 2 + MAX_ENTRY_BYTES);
      rowBytes += row.length - rows[gram].length;
      rows[gram] = row;
    }
    int step = article - lastArticles[gram] << 1;
    lastArticles[gram] = article;
    if (count == 1) {
      at = write(row, at, step | 1);
    } else {
      at = write(row, at, step);
      at = write(row, at, count);
    }
    sizes[gram] = at;
  }

  private static int write(byte[] row, int at, int number) {
    int left = number;
    int next = at;
    while (left > 0x7F) {
      row[next++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    row[next++] = (byte) left;
    return next;
  }

  @Override
  public boolean isEmpty(int gram) {
    return sizes[gram] == 0;
  }

  @Override
  public PostingsEnum postings(int gram, @Nullable PostingsEnum reuse) {
    Cursor cursor = reuse instanceof Cursor old ? old : new Cursor();
    cursor.reset(rows[gram], sizes[gram]);
    return cursor;
  }

  private static final class Cursor extends BatchCursor {
    private byte[] row = {};
    private int size;
    private int at;
    private int before;
    private int count;

    void reset(byte[] newRow, int newSize) {
      row = newRow;
      size = newSize;
      at = 0;
      before = 0;
      article = -1;
    }

    @Override
    public int nextDoc() {
      if (at == size) {
        article = NO_MORE_DOCS;
        return article;
      }
      int step = read();
      before += step >>> 1;
      article = before;
      count = (step & 1) == 1 ? 1 : read();
      return article;
    }

    private int read() {
      int number = row[at] & 0x7F;
      for (int shift = 7; row[at++] < 0; shift += 7) {
        number |= (row[at] & 0x7F) << shift;
      }
      return number;
    }

    @Override
    public long cost() {
      return size;
    }

    @Override
    public int freq() {
      return count;
    }
  }
}
