// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/** Whether an index is whole: what Lucene can tell, and what only we know. */
public final class IndexCheck {
  private IndexCheck() {}

  /**
   * The check of a new generation before it goes live: every file's checksum, the manifest, the
   * count.
   */
  static void afterBuild(Directory directory, Path index, TextAnalysis analysis, long articles)
      throws IOException {
    Manifest.read(directory, index).require(analysis, index);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      if (reader.numDocs() != articles) {
        throw new IOException(
            "articles were lost: %d in the new index, expected %d; the index is unchanged"
                .formatted(reader.numDocs(), articles));
      }
    }
    try (CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      if (!check.checkIndex().clean) {
        throw new IOException(
            "the new index was not written whole; the index is unchanged; check the disk");
      }
    }
  }
}
