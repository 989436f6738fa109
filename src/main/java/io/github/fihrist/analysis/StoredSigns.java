// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.ALEF;
import static io.github.fihrist.analysis.ArabicLetters.FATHATAN;

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
 * The upper bits choose one of the starts; few signs lie between it and the next.
 */
public final class StoredSigns {
  /** The signs of no words. */
  public static final StoredSigns NONE = new StoredSigns("", 0, new long[0]);

  /** The most words that are kept: some 18 MB. */
  public static final int MAX_WORDS = 1 << 20;

  private static final int MAX_SIGNS_A_WORD = 2;

  private static final int SIGNS_A_BUCKET = 4;
  private static final int NUMBERS_A_SIGN = 2;

  private final String fingerprint;
  private final int shift;
  private final int[] starts;
  private final long[] numbers;

  /** Of mixed keys and signs in turns, in order. */
  private StoredSigns(String fingerprint, int signs, long[] numbers) {
    this.fingerprint = fingerprint;
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(signs / SIGNS_A_BUCKET));
    this.shift = Long.SIZE - bits;
    this.numbers = numbers;
    this.starts = new int[(1 << bits) + 1];
    for (int i = 0; i < signs; i++) {
      starts[(int) (numbers[NUMBERS_A_SIGN * i] >>> shift) + 1]++;
    }
    for (int bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] += starts[bucket - 1];
    }
  }

  /** How many there are: one of each word, two where a tanwin may change it. */
  public int size() {
    return numbers.length / NUMBERS_A_SIGN;
  }

  /** The sign of the run that has a key, {@link WordSigns#UNKNOWN} if it is not here. */
  long get(long key, char[] text, int start, int end) {
    long sign = get(key);
    if (sign == WordSigns.UNKNOWN && size() > 0) {
      String run = new String(text, start, end - start);
      // Letters written small are read in several ways.
      sign = Spelling.hasSmallLetters(run) ? sign : get(key(kept(run)));
    }
    return sign;
  }

  /** The sign of the word that has a key, {@link WordSigns#UNKNOWN} if it is not here. */
  long get(long key) {
    long mixed = WordSigns.mixed(key);
    int bucket = (int) (mixed >>> shift);
    int end = NUMBERS_A_SIGN * starts[bucket + 1];
    for (int at = NUMBERS_A_SIGN * starts[bucket]; at < end; at += NUMBERS_A_SIGN) {
      if (numbers[at] == mixed) {
        return numbers[at + 1];
      }
    }
    return WordSigns.UNKNOWN;
  }

  /** What stands for all runs that are analysed as one: without marks, but for a last tanwin. */
  private static String kept(String run) {
    String spelled = Spelling.of(run);
    return SpellingReadings.endsInTanwinAlef(run) ? spelled + FATHATAN : spelled;
  }

  private static long key(String word) {
    return WordSigns.key(word.toCharArray(), 0, word.length());
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
    int signs = from.readInt();
    if (signs < 0 || signs > MAX_SIGNS_A_WORD * MAX_WORDS) {
      throw new CorruptIndexException(
          "there must be 0..%d signs: %d".formatted(MAX_SIGNS_A_WORD * MAX_WORDS, signs),
          from.toString());
    }
    long[] numbers = new long[NUMBERS_A_SIGN * signs];
    from.readLongs(numbers, 0, numbers.length);
    return fingerprint.equals(analysis.fingerprint())
        ? new StoredSigns(fingerprint, signs, numbers)
        : NONE;
  }

  /** Collects words. For one thread. */
  public static final class Builder {
    private final TextAnalysis analysis;
    private long[] numbers = {};
    private int size;
    private int words;

    /** Collects words as they are in this analysis. */
    public Builder(TextAnalysis analysis) {
      this.analysis = analysis;
    }

    /**
     * Adds a word without marks, once, and with the tanwin that its last alef may have; those
     * beyond {@link #MAX_WORDS} are left out.
     */
    public void add(String word) {
      if (words == MAX_WORDS) {
        return;
      }
      words++;
      put(word);
      if (word.length() > 1 && word.charAt(word.length() - 1) == ALEF) {
        put(word + FATHATAN);
      }
    }

    private void put(String word) {
      numbers = ArrayUtil.grow(numbers, size + NUMBERS_A_SIGN);
      numbers[size] = WordSigns.mixed(key(word));
      numbers[size + 1] = analysis.sign(word.toCharArray());
      size += NUMBERS_A_SIGN;
    }

    /** Adds all words of another one, of the same analysis and none of them here, if they fit. */
    public void addAll(Builder other) {
      if (words + other.words > MAX_WORDS) {
        return;
      }
      numbers = ArrayUtil.grow(numbers, size + other.size);
      System.arraycopy(other.numbers, 0, numbers, size, other.size);
      size += other.size;
      words += other.words;
    }

    /** The signs of all words added. */
    public StoredSigns build() {
      new ByKey(numbers).sort(0, size / NUMBERS_A_SIGN);
      return new StoredSigns(
          analysis.fingerprint(),
          size / NUMBERS_A_SIGN,
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
      for (int each = 0; each < NUMBERS_A_SIGN; each++) {
        long number = numbers[NUMBERS_A_SIGN * i + each];
        numbers[NUMBERS_A_SIGN * i + each] = numbers[NUMBERS_A_SIGN * j + each];
        numbers[NUMBERS_A_SIGN * j + each] = number;
      }
    }

    @Override
    protected void setPivot(int i) {
      pivot = numbers[NUMBERS_A_SIGN * i];
    }

    @Override
    protected int comparePivot(int j) {
      return Long.compareUnsigned(pivot, numbers[NUMBERS_A_SIGN * j]);
    }
  }
}
