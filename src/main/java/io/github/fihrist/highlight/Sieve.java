// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/** A set of terms that may err by holding too many: nearly all words of a text fall through it. */
final class Sieve {
  private static final int ADDRESS_BITS = 13;

  /* 2^32 over the golden ratio: spreads the hashes of similar words. */
  private static final int SPREAD = 0x9E3779B9;

  private final long[] bits = new long[1 << (ADDRESS_BITS - 6)];

  void put(String term) {
    int address = address(term);
    bits[address / Long.SIZE] |= 1L << (address % Long.SIZE);
  }

  boolean mayHold(String term) {
    int address = address(term);
    return (bits[address / Long.SIZE] & (1L << (address % Long.SIZE))) != 0;
  }

  private static int address(String term) {
    return (term.hashCode() * SPREAD) >>> (Integer.SIZE - ADDRESS_BITS);
  }
}
