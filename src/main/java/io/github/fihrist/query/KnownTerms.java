// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.jspecify.annotations.Nullable;

/**
 * Where the terms are that searches looked up lately, for each state of an index until it is
 * closed: queries share words, and all words share letter grams, of which there are few thousand. A
 * term drives out another of the same place, so that it never grows beyond some three megabytes.
 * Thread-safe.
 */
public final class KnownTerms {
  private static final int PLACE_BITS = 14;

  /** Spreads hashes that differ in few bits (Knuth's multiplicative hashing). */
  private static final int GOLDEN = 0x9E3779B9;

  private final ConcurrentMap<IndexReader.CacheKey, OfReader> byReader = new ConcurrentHashMap<>();

  /** Those of one reader; of a reader that cannot be known again, for this time only. */
  OfReader of(IndexReader reader) {
    IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
    if (cache == null) {
      return new OfReader();
    }
    OfReader known = byReader.get(cache.getKey());
    if (known == null) {
      known = new OfReader();
      OfReader earlier = byReader.putIfAbsent(cache.getKey(), known);
      if (earlier != null) {
        return earlier;
      }
      cache.addClosedListener(byReader::remove);
    }
    return known;
  }

  /** The terms of one state of an index. */
  static final class OfReader {
    private final AtomicReferenceArray<Known> terms = new AtomicReferenceArray<>(1 << PLACE_BITS);

    private record Known(Term term, TermStates states) {}

    @Nullable TermStates get(Term term) {
      Known known = terms.get(place(term));
      return known != null && known.term().equals(term) ? known.states() : null;
    }

    /** The states are not changed from now on. */
    void put(Term term, TermStates states) {
      terms.set(place(term), new Known(term, states));
    }

    private static int place(Term term) {
      return (term.hashCode() * GOLDEN) >>> (Integer.SIZE - PLACE_BITS);
    }
  }
}
