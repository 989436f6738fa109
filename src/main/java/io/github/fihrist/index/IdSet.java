// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Remembers ids by 64 bits of hash: 10 to 15 bytes of heap each, however long the ids are.
 *
 * <p>Two ids with one hash make it say "seen" of an id that is new (at five million ids, once in a
 * million rebuilds); it never says "new" of one that was seen. Its users must bear the first.
 *
 * <p>Many small tables instead of one, so that growing never needs old and new space for all ids at
 * once. Not thread-safe.
 */
final class IdSet {
  private static final int TABLES = 64;
  private static final int FIRST_CAPACITY = 16;

  private final long[][] tables = new long[TABLES][FIRST_CAPACITY];
  private final int[] sizes = new int[TABLES];
  private long size;

  /** The hash of an id, never 0. */
  static long hash(BytesRef id) {
    long hash = StringHelper.murmurhash3_x64_128(id)[0];
    return hash == 0 ? 1 : hash;
  }

  /** Whether a hash was added. */
  boolean contains(long hash) {
    long[] table = tables[tableOf(hash)];
    return table[slot(table, hash)] == hash;
  }

  /** Adds a hash; false if it was there. */
  boolean add(long hash) {
    int at = tableOf(hash);
    long[] table = tables[at];
    int slot = slot(table, hash);
    if (table[slot] == hash) {
      return false;
    }
    table[slot] = hash;
    size++;
    sizes[at]++;
    if (sizes[at] > table.length / 5 * 4) {
      tables[at] = grown(table);
    }
    return true;
  }

  /** How many different hashes were added. */
  long size() {
    return size;
  }

  private static int tableOf(long hash) {
    return (int) (hash >>> 58);
  }

  /** Where the hash is, or the free slot where it belongs. */
  private static int slot(long[] table, long hash) {
    // The low half spread over any capacity, so that growing by half is possible.
    int slot = (int) (((hash & 0xFFFFFFFFL) * table.length) >>> 32);
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 == table.length ? 0 : slot + 1;
    }
    return slot;
  }

  private static long[] grown(long[] table) {
    long[] larger = new long[table.length + table.length / 2];
    Arrays.stream(table)
        .filter(hash -> hash != 0)
        .forEach(hash -> larger[slot(larger, hash)] = hash);
    return larger;
  }
}
