// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.jspecify.annotations.Nullable;

/**
 * Figures about an index.
 *
 * @param articles that can be found
 * @param deleted articles deleted or replaced whose space is not yet free
 * @param generation the live folder
 * @param created when the generation was built
 * @param sizeBytes the generation's files
 * @param segments of the Lucene index
 * @param formatVersion of the index
 * @param luceneVersion that wrote the last commit
 * @param analysisFingerprint of the analysis that made its terms
 * @param earliest the earliest date of an article, deleted ones included, if any has one
 * @param latest the latest date of an article, deleted ones included, if any has one
 */
public record IndexStats(
    long articles,
    long deleted,
    String generation,
    Instant created,
    long sizeBytes,
    int segments,
    int formatVersion,
    String luceneVersion,
    String analysisFingerprint,
    Optional<Instant> earliest,
    Optional<Instant> latest) {

  static IndexStats of(IndexSnapshot snapshot) throws IOException {
    DirectoryReader reader = snapshot.reader();
    Manifest manifest = snapshot.manifest();
    return new IndexStats(
        reader.numDocs(),
        reader.numDeletedDocs(),
        snapshot.generation().name(),
        manifest.created(),
        snapshot.layout().sizeBytes(snapshot.generation()),
        reader.leaves().size(),
        manifest.formatVersion(),
        manifest.luceneVersion(),
        manifest.analysisFingerprint(),
        instant(PointValues.getMinPackedValue(reader, IndexField.DATE)),
        instant(PointValues.getMaxPackedValue(reader, IndexField.DATE)));
  }

  private static Optional<Instant> instant(byte @Nullable [] packed) {
    return Optional.ofNullable(packed)
        .map(bytes -> Instant.ofEpochMilli(LongPoint.decodeDimension(bytes, 0)));
  }
}
