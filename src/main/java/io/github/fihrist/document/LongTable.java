// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.util.RamUsageEstimator;

/** A hash table from numbers of 64 bits to ints that are not 0; what it does not have is 0. */
final class LongTable {
  private long[] keys;
  private int[] values;
  private int size;

  /** An empty one with room for so many keys, and more if they come. */
  LongTable(int expected) {
    keys = new long[Integer.highestOneBit(expected + 1) << 2];
    values = new int[keys.length];
  }

  int get(long key) {
    return values[slot(keys, values, key)];
  }

  /** Gives a key that the table does not have a value. */
  void put(long key, int value) {
    add(key, value);
  }

  /** Adds to the value of a key and returns the sum. */
  int add(long key, int amount) {
    int slot = slot(keys, values, key);
    if (values[slot] == 0) {
      keys[slot] = key;
      values[slot] = amount;
      size++;
      if (2 * size > keys.length) {
        grow();
      }
      return amount;
    }
    values[slot] += amount;
    return values[slot];
  }

  long ramBytesUsed() {
    return RamUsageEstimator.sizeOf(keys) + RamUsageEstimator.sizeOf(values);
  }

  /** Where the key is, or the free slot where it belongs. */
  private static int slot(long[] keys, int[] values, long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> Integer.SIZE) & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] newKeys = new long[2 * keys.length];
    int[] newValues = new int[newKeys.length];
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        int slot = slot(newKeys, newValues, keys[i]);
        newKeys[slot] = keys[i];
        newValues[slot] = values[i];
      }
    }
    keys = newKeys;
    values = newValues;
  }
}
