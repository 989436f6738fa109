// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Makes a backup the live generation of an index, whatever the index is like. */
public final class IndexRestore {
  private IndexRestore() {}

  /**
   * Copies a backup in as a new generation, makes it durable, reads all back and switches. Readers
   * move over when they refresh. What was live before is kept for {@link IndexRollback}.
   *
   * @param dir the index; made if it is missing
   * @param from what {@link IndexBackup} made, or any other index
   * @return the generation that is live now, with what was copied
   * @throws NoIndexException if {@code from} is no index
   * @throws IndexFormatException if it is of another format or analysis
   * @throws IndexLockedException if the index is being rebuilt, or a writer does not commit
   * @throws IOException if the backup is not whole, or the disk fails; the index is as it was
   */
  public static BackupReport restore(Path dir, Path from, TextAnalysis analysis)
      throws IOException {
    Instant start = Instant.now();
    IndexLayout backup = new IndexLayout(from);
    Generation source = backup.current();
    IndexLayout layout = new IndexLayout(dir);
    layout.create();
    try (SoleWriter sole = SoleWriter.acquire(layout)) {
      Optional<Generation> live = layout.currentIfAny();
      NavigableSet<Generation> present = layout.generations();
      Generation next = present.isEmpty() ? new Generation(1) : present.last().next();
      Leftovers.delete(layout, live);
      boolean restored = false;
      try (Directory directory = FSDirectory.open(backup.folder(source));
          PinnedCommit commit = PinnedCommit.latestOf(directory)) {
        Manifest manifest = Manifest.read(commit, from);
        manifest.require(analysis, from);
        Files.createDirectory(layout.folder(next));
        commit.copyTo(layout.folder(next), from);
        sole.ensureHeld();
        layout.switchTo(next);
        restored = true;
        return new BackupReport(
            next.name(),
            manifest.articleCount(),
            layout.sizeBytes(next),
            Duration.between(start, Instant.now()));
      } finally {
        if (!restored && !layout.currentIfAny().equals(Optional.of(next))) {
          Leftovers.tryDelete(layout, next);
        }
      }
    }
  }
}
