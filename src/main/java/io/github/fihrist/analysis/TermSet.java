// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Terms to look for in texts, see {@link TextAnalysis#finder}. It may err by holding too many,
 * never by holding too few. Immutable and thread-safe.
 */
public final class TermSet {
  static final int ADDRESS_BITS = 13;

  /* 2^32 over the golden ratio: spreads the hashes of similar words. */
  private static final int SPREAD = 0x9E3779B9;

  private static final TermSet EVERYTHING = new TermSet(List.of(), -1L);

  private final long[] bits = new long[1 << (ADDRESS_BITS - 6)];

  private TermSet(Collection<String> terms, long background) {
    Arrays.fill(bits, background);
    for (String term : terms) {
      int address = address(term);
      bits[address / Long.SIZE] |= 1L << address;
    }
  }

  /** A set of folded spellings, stems and lemmas, as {@link WordForms} has them. */
  public static TermSet of(Collection<String> terms) {
    return new TermSet(terms, 0);
  }

  /** The set that every term is in. */
  public static TermSet everything() {
    return EVERYTHING;
  }

  /** False only where the term is not in the set. */
  public boolean mayHold(String term) {
    return mayHold(address(term));
  }

  boolean mayHold(int address) {
    return (bits[address / Long.SIZE] & (1L << address)) != 0;
  }

  static int address(String term) {
    return address(term.hashCode());
  }

  /** The place of the term that has a {@link String#hashCode}. */
  static int address(int hash) {
    return (hash * SPREAD) >>> (Integer.SIZE - ADDRESS_BITS);
  }
}
