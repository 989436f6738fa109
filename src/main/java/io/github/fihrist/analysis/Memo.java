// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was found out lately, for who asks the same again: queries share words, and one search asks
 * for a word more than once. Where five keys have one place the oldest is driven out, so that it
 * never grows. Thread-safe.
 */
public final class Memo<K, V> {
  /** Spreads hashes that differ in few bits (Knuth's multiplicative hashing). */
  private static final int GOLDEN = 0x9E3779B9;

  private static final int WAY_BITS = 2;
  private static final int WAYS = 1 << WAY_BITS;

  private final AtomicReferenceArray<Known<K, V>> known;
  private final int shift;

  private record Known<K, V>(K key, V value) {}

  /**
   * Knows nothing yet.
   *
   * @param bits two to the power of so many keys have room, 3 to 30
   */
  public Memo(int bits) {
    this.known = new AtomicReferenceArray<>(1 << bits);
    this.shift = Integer.SIZE - bits + WAY_BITS;
  }

  /** What was put for a key; null if nothing was, or another key has driven it out. */
  public @Nullable V get(K key) {
    int place = place(key);
    for (int i = place; i < place + WAYS; i++) {
      Known<K, V> each = known.get(i);
      if (each != null && each.key().equals(key)) {
        return each.value();
      }
    }
    return null;
  }

  /** Keeps a value, which is not changed from now on. */
  public void put(K key, V value) {
    int place = place(key);
    for (int i = place + WAYS - 1; i > place; i--) {
      known.set(i, known.get(i - 1));
    }
    known.set(place, new Known<>(key, value));
  }

  private int place(K key) {
    return ((key.hashCode() * GOLDEN) >>> shift) << WAY_BITS;
  }
}
