// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntroSorter;

/**
 * What {@link WordSigns} learns of words by analysing them, learned beforehand, to be kept with an
 * index: of the articles it shows, only words that a query may ask for need be analysed then, even
 * if none of them was met before. Immutable and thread-safe.
 *
 * <pre>{@code
 * StoredSigns.Builder signs = new StoredSigns.Builder(analysis);
 * words.forEach(signs::add);
 * WordFinder finder = analysis.finder(text, terms, signs.build());
 * }</pre>
 */
/*
 * Keys, each mixed so that their upper bits are spread evenly, in ascending order with their signs.
 * The upper bits choose one of the starts; few words lie between it and the next.
 */
public final class StoredSigns {
  /** The signs of no words. */
  public static final StoredSigns NONE = new StoredSigns("", 0, new long[0]);

  /** The most words that are kept: some 16 MB. */
  public static final int MAX_WORDS = 1 << 20;

  private static final int WORDS_A_BUCKET = 4;
  private static final int NUMBERS_A_WORD = 2;

  private final String fingerprint;
  private final int shift;
  private final int[] starts;
  private final long[] numbers;

  /** Of mixed keys and signs in turns, in order. */
  private StoredSigns(String fingerprint, int words, long[] numbers) {
    this.fingerprint = fingerprint;
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(words / WORDS_A_BUCKET));
    this.shift = Long.SIZE - bits;
    this.numbers = numbers;
    this.starts = new int[(1 << bits) + 1];
    for (int i = 0; i < words; i++) {
      starts[(int) (numbers[NUMBERS_A_WORD * i] >>> shift) + 1]++;
    }
    for (int bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] += starts[bucket - 1];
    }
  }

  /** How many words there are. */
  public int size() {
    return numbers.length / NUMBERS_A_WORD;
  }

  /** The sign of the run that has a key, {@link WordSigns#UNKNOWN} if it is not here. */
  long get(long key) {
    long mixed = WordSigns.mixed(key);
    int bucket = (int) (mixed >>> shift);
    int end = NUMBERS_A_WORD * starts[bucket + 1];
    for (int at = NUMBERS_A_WORD * starts[bucket]; at < end; at += NUMBERS_A_WORD) {
      if (numbers[at] == mixed) {
        return numbers[at + 1];
      }
    }
    return WordSigns.UNKNOWN;
  }

  /** Writes them; {@link #read} reads them again. */
  public void write(DataOutput to) throws IOException {
    to.writeString(fingerprint);
    to.writeInt(size());
    for (long number : numbers) {
      to.writeLong(number);
    }
  }

  /**
   * Reads what was written; {@link #NONE} if that is of another analysis.
   *
   * @throws CorruptIndexException if that cannot be what was written
   */
  public static StoredSigns read(DataInput from, TextAnalysis analysis) throws IOException {
    String fingerprint = from.readString();
    int words = from.readInt();
    if (words < 0 || words > MAX_WORDS) {
      throw new CorruptIndexException(
          "signs must be of 0..%d words: %d".formatted(MAX_WORDS, words), from.toString());
    }
    long[] numbers = new long[NUMBERS_A_WORD * words];
    from.readLongs(numbers, 0, numbers.length);
    return fingerprint.equals(analysis.fingerprint())
        ? new StoredSigns(fingerprint, words, numbers)
        : NONE;
  }

  /** Collects words. For one thread. */
  public static final class Builder {
    private final TextAnalysis analysis;
    private long[] numbers = {};
    private int size;

    /** Collects words as they are in this analysis. */
    public Builder(TextAnalysis analysis) {
      this.analysis = analysis;
    }

    /**
     * Adds a word, once; one that has no key, for its length or letters, is left out, and so are
     * those beyond {@link #MAX_WORDS}.
     */
    public void add(String word) {
      char[] letters = word.toCharArray();
      long key = WordSigns.key(letters, 0, letters.length);
      if (key != WordSigns.NO_KEY && size < NUMBERS_A_WORD * MAX_WORDS) {
        numbers = ArrayUtil.grow(numbers, size + NUMBERS_A_WORD);
        numbers[size] = WordSigns.mixed(key);
        numbers[size + 1] = analysis.sign(letters);
        size += NUMBERS_A_WORD;
      }
    }

    /** The signs of all words added. */
    public StoredSigns build() {
      new ByKey(numbers).sort(0, size / NUMBERS_A_WORD);
      return new StoredSigns(
          analysis.fingerprint(),
          size / NUMBERS_A_WORD,
          ArrayUtil.copyOfSubArray(numbers, 0, size));
    }
  }

  private static final class ByKey extends IntroSorter {
    private final long[] numbers;
    private long pivot;

    ByKey(long[] numbers) {
      this.numbers = numbers;
    }

    @Override
    protected void swap(int i, int j) {
      for (int each = 0; each < NUMBERS_A_WORD; each++) {
        long number = numbers[NUMBERS_A_WORD * i + each];
        numbers[NUMBERS_A_WORD * i + each] = numbers[NUMBERS_A_WORD * j + each];
        numbers[NUMBERS_A_WORD * j + each] = number;
      }
    }

    @Override
    protected void setPivot(int i) {
      pivot = numbers[NUMBERS_A_WORD * i];
    }

    @Override
    protected int comparePivot(int j) {
      return Long.compareUnsigned(pivot, numbers[NUMBERS_A_WORD * j]);
    }
  }
}
