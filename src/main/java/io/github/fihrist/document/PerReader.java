// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;

/** One of something for each state of an index, until that is closed. Thread-safe. */
public final class PerReader<T> {
  private final ConcurrentMap<IndexReader.CacheKey, T> byReader = new ConcurrentHashMap<>();
  private final Supplier<T> maker;

  /** Makes one when a state is first asked for; of two made at once one is kept. */
  public PerReader(Supplier<T> maker) {
    this.maker = maker;
  }

  /** That of one reader; of a reader that cannot be known again, one for this time only. */
  public T of(IndexReader reader) {
    IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
    if (cache == null) {
      return maker.get();
    }
    T known = byReader.get(cache.getKey());
    if (known == null) {
      known = maker.get();
      T earlier = byReader.putIfAbsent(cache.getKey(), known);
      if (earlier != null) {
        return earlier;
      }
      cache.addClosedListener(byReader::remove);
    }
    return known;
  }
}
