// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.util.RamUsageEstimator;

/** A hash table from numbers of 64 bits to ints that are not 0; what it does not have is 0. */
final class LongTable {
  /* A key and its value stand side by side: one look at memory finds both. */
  private static final int NUMBERS_AN_ENTRY = 2;

  /* 2^64 over the golden ratio: spreads keys that differ in few bits. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long[] entries;
  private int size;

  /** An empty one with room for so many keys, and more if they come. */
  LongTable(int expected) {
    entries = new long[NUMBERS_AN_ENTRY * (Integer.highestOneBit(expected + 1) << 2)];
  }

  /** A hash of 64 bits, to be a key, of the numbers that one stands for and one more. */
  static long key(long before, long next) {
    long mixed = (before ^ next) * MULTIPLIER;
    return mixed ^ mixed >>> Integer.SIZE;
  }

  int get(long key) {
    return (int) entries[place(entries, key) + 1];
  }

  /** Gives a key that the table does not have a value. */
  void put(long key, int value) {
    add(key, value);
  }

  /** Adds to the value of a key and returns the sum. */
  int add(long key, int amount) {
    int place = place(entries, key);
    if (entries[place + 1] == 0) {
      entries[place] = key;
      entries[place + 1] = amount;
      size++;
      if (2 * NUMBERS_AN_ENTRY * size > entries.length) {
        grow();
      }
      return amount;
    }
    entries[place + 1] += amount;
    return (int) entries[place + 1];
  }

  long ramBytesUsed() {
    return RamUsageEstimator.sizeOf(entries);
  }

  /** Where the key is, or the free place where it belongs. */
  private static int place(long[] entries, long key) {
    int mask = entries.length - NUMBERS_AN_ENTRY;
    long mixed = key * MULTIPLIER;
    int place = (int) (mixed >>> Integer.SIZE) & mask;
    while (entries[place + 1] != 0 && entries[place] != key) {
      place = (place + NUMBERS_AN_ENTRY) & mask;
    }
    return place;
  }

  private void grow() {
    long[] grown = new long[2 * entries.length];
    for (int i = 0; i < entries.length; i += NUMBERS_AN_ENTRY) {
      if (entries[i + 1] != 0) {
        int place = place(grown, entries[i]);
        grown[place] = entries[i];
        grown[place + 1] = entries[i + 1];
      }
    }
    entries = grown;
  }
}
