// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.ALEF;
import static io.github.fihrist.analysis.ArabicLetters.FATHATAN;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;

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
  public static final StoredSigns NONE = new StoredSigns("", new long[0]);

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
  private StoredSigns(String fingerprint, long[] numbers) {
    this.fingerprint = fingerprint;
    this.numbers = numbers;
    this.shift = shift(numbers);
    this.starts = starts(numbers, shift);
  }

  /** By how many bits a mixed key is shifted to be the number of its bucket. */
  private static int shift(long[] numbers) {
    int buckets = numbers.length / NUMBERS_A_SIGN / SIGNS_A_BUCKET;
    return Long.SIZE - Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(buckets));
  }

  /** Where the signs of each bucket begin, and where those of the last one end. */
  private static int[] starts(long[] numbers, int shift) {
    int[] starts = new int[(1 << Long.SIZE - shift) + 1];
    for (int at = 0; at < numbers.length; at += NUMBERS_A_SIGN) {
      starts[(int) (numbers[at] >>> shift) + 1]++;
    }
    for (int bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] += starts[bucket - 1];
    }
    return starts;
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
        ? new StoredSigns(fingerprint, numbers)
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

    /** Adds a word without marks, once, and with the tanwin that its last alef may have. */
    public void add(String word) {
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

    /** Adds all words of another one, of the same analysis and none of them here. */
    public void addAll(Builder other) {
      numbers = ArrayUtil.grow(numbers, size + other.size);
      System.arraycopy(other.numbers, 0, numbers, size, other.size);
      size += other.size;
      words += other.words;
    }

    /**
     * The signs of all words added.
     *
     * @throws IllegalStateException if there are more than {@link #MAX_WORDS}
     */
    public StoredSigns build() {
      if (words > MAX_WORDS) {
        throw new IllegalStateException(
            "there may be at most %d words: '%d'".formatted(MAX_WORDS, words));
      }
      return new StoredSigns(analysis.fingerprint(), inOrder(Arrays.copyOf(numbers, size)));
    }

    /** Each first goes to its bucket, then before those in it that are greater. */
    private static long[] inOrder(long[] numbers) {
      int shift = shift(numbers);
      int[] starts = starts(numbers, shift);
      int[] ends = starts.clone();
      long[] sorted = new long[numbers.length];
      for (int i = 0; i < numbers.length; i += NUMBERS_A_SIGN) {
        int bucket = (int) (numbers[i] >>> shift);
        int first = NUMBERS_A_SIGN * starts[bucket];
        int at = NUMBERS_A_SIGN * ends[bucket]++;
        while (at > first && Long.compareUnsigned(sorted[at - NUMBERS_A_SIGN], numbers[i]) > 0) {
          sorted[at] = sorted[at - NUMBERS_A_SIGN];
          sorted[at + 1] = sorted[at + 1 - NUMBERS_A_SIGN];
          at -= NUMBERS_A_SIGN;
        }
        sorted[at] = numbers[i];
        sorted[at + 1] = numbers[i + 1];
      }
      return sorted;
    }
  }
}
