// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;

/**
 * Keeps a damaged file from giving wrong answers. Lucene reads only its small structures with their
 * checksums when it opens an index; the bulk of postings and texts it reads as it is asked for, and
 * trusts it.
 */
final class SegmentIntegrity {
  private SegmentIntegrity() {}

  /**
   * Reads all segments with their checksums whose files are not as they were written.
   *
   * @param folder of the generation
   * @param verified a reader whose segments were verified when it was opened
   * @throws IOException Lucene's CorruptIndexException, if one is damaged
   */
  static void verify(DirectoryReader reader, Path folder, Optional<DirectoryReader> verified)
      throws IOException {
    Set<IndexReader.CacheKey> known =
        verified.stream()
            .flatMap(former -> former.leaves().stream())
            .map(SegmentIntegrity::key)
            .collect(Collectors.toSet());
    FileStamps stamps = FileStamps.read(folder);
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!known.contains(key(leaf)) && !isAsWritten(leaf, folder, stamps)) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  /**
   * Reads all segments with their checksums.
   *
   * @param index for messages
   */
  static void verifyAll(IndexReader reader, Path index) throws IOException {
    DamagedIndexException.unlessWhole(
        index,
        () -> {
          for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
          }
          return reader;
        });
  }

  private static IndexReader.CacheKey key(LeafReaderContext leaf) {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  private static boolean isAsWritten(LeafReaderContext leaf, Path folder, FileStamps stamps)
      throws IOException {
    return leaf.reader() instanceof SegmentReader segment
        && stamps.fit(folder, segment.getSegmentInfo().files());
  }
}
