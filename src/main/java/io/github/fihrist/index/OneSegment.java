// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Merges an index of up to a gigabyte into one segment when that is asked for. Every word of a
 * query is looked up in every segment: with one in place of three, headlines of SaudiNewsNet are
 * ranked in three quarters of the time, for a seventh more time of the rebuild. Of a larger index
 * the segments stay as they are, for merging it would need as much room again and minutes.
 */
final class OneSegment extends FilterMergePolicy {
  private static final long MAX_BYTES = 1L << 30;

  OneSegment(MergePolicy otherwise) {
    super(otherwise);
  }

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos segments,
      int maxSegments,
      Map<SegmentCommitInfo, Boolean> toMerge,
      MergeContext context)
      throws IOException {
    long bytes = 0;
    for (SegmentCommitInfo segment : segments) {
      bytes += segment.sizeInBytes();
    }
    boolean isOne = segments.size() == 1 && !segments.info(0).hasDeletions();
    return isOne || bytes > MAX_BYTES
        ? null
        : super.findForcedMerges(segments, maxSegments, toMerge, context);
  }
}
