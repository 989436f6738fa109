// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.ArticleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Refuses beforehand what would fill the disk. */
final class DiskSpace {
  /*
   * Measured while rebuilds of four corpora ran (1 MB to 101 MB of JSON Lines): the files of the new
   * generation reached 2.5 to 3.2 times the text, just before the last merge let go of what it had
   * merged; 1.2 to 1.6 times were left. The live generation beside it is there already.
   */
  private static final double REBUILD_BYTES_PER_TEXT_BYTE = 3;

  private DiskSpace() {}

  /** Before a rebuild; a source that knows no size passes. */
  static void requireForRebuild(Path dir, ArticleSource source) throws IOException {
    OptionalLong text = source.textBytes();
    if (text.isPresent()) {
      long needed = (long) (text.getAsLong() * REBUILD_BYTES_PER_TEXT_BYTE);
      require(dir, needed, free(dir), "free some, or rebuild without this check: --no-disk-check");
    }
  }

  /** Before a copy. */
  static void requireForCopy(Path dir, long bytes) throws IOException {
    require(dir, bytes, free(dir), "free some");
  }

  static void require(Path dir, long needed, long free, String remedy) throws IOException {
    if (free < needed) {
      throw new IOException(
          "disk of '%s' has %d MB free, %d MB or so are needed; %s"
              .formatted(dir, free >> 20, needed >> 20, remedy));
    }
  }

  private static long free(Path dir) throws IOException {
    return Files.getFileStore(dir).getUsableSpace();
  }
}
