// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Copies the latest commit of the live generation while others search and write.
 *
 * <p>What comes out is an index: open it where it is, or give it to {@link IndexRestore}.
 */
public final class IndexBackup {
  private IndexBackup() {}

  /**
   * Copies, makes durable, and reads all back.
   *
   * @param dir the index
   * @param to a directory that is missing or empty
   * @throws NoIndexException if there is no index
   * @throws IOException if {@code to} has files or lies inside the index, or the copy is not whole;
   *     then nothing of it is left
   */
  public static BackupReport backup(Path dir, Path to) throws IOException {
    Instant start = Instant.now();
    IndexLayout from = new IndexLayout(dir);
    Generation generation = from.current();
    IndexLayout copy = new IndexLayout(to);
    requireEmpty(to);
    requireOutside(dir, to);
    copy.create();
    Files.createDirectory(copy.folder(generation));
    boolean whole = false;
    try (Directory live = FSDirectory.open(from.folder(generation));
        PinnedCommit commit = PinnedCommit.latestOf(live)) {
      Manifest manifest = Manifest.read(commit, dir);
      commit.copyTo(copy.folder(generation), to);
      copy.switchTo(generation);
      whole = true;
      return new BackupReport(
          generation.name(),
          manifest.articleCount(),
          copy.sizeBytes(generation),
          Duration.between(start, Instant.now()));
    } finally {
      if (!whole) {
        Leftovers.tryDelete(copy, generation);
      }
    }
  }

  /** A rebuild deletes the generations that it finds in an index and does not know. */
  private static void requireOutside(Path dir, Path to) throws IOException {
    Path existing = to.toAbsolutePath().normalize();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing.toRealPath().startsWith(dir.toRealPath())) {
      throw new IOException("backup directory is inside the index: '" + to + "'; give another");
    }
  }

  private static void requireEmpty(Path to) throws IOException {
    if (Files.exists(to)) {
      try (var files = Files.list(to)) {
        if (files.findAny().isPresent()) {
          throw new IOException("backup directory is not empty: '" + to + "'; give another");
        }
      }
    }
  }
}
