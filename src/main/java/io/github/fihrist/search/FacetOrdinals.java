// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the values of a field across the segments of an index. Making such numbers goes through
 * all values; they are kept until the reader is closed. Thread-safe.
 */
final class FacetOrdinals {
  private final Map<IndexReader.CacheKey, Map<String, OrdinalMap>> byReader =
      new ConcurrentHashMap<>();

  /** The numbers of a field; empty where there is one segment, whose own ones serve. */
  Optional<OrdinalMap> of(IndexReader reader, String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    if (leaves.size() <= 1) {
      return Optional.empty();
    }
    IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
    if (cache == null) {
      return Optional.of(build(null, leaves, field));
    }
    Map<String, OrdinalMap> maps = byReader.get(cache.getKey());
    if (maps == null) {
      maps = new ConcurrentHashMap<>();
      byReader.put(cache.getKey(), maps);
      cache.addClosedListener(byReader::remove);
    }
    OrdinalMap map = maps.get(field);
    if (map == null) {
      map = build(cache.getKey(), leaves, field);
      maps.put(field, map);
    }
    return Optional.of(map);
  }

  private static OrdinalMap build(
      IndexReader.@Nullable CacheKey owner, List<LeafReaderContext> leaves, String field)
      throws IOException {
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      values[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
    }
    return OrdinalMap.build(owner, values, PackedInts.DEFAULT);
  }
}
