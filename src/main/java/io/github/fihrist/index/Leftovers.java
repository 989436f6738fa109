// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Removes generations that nobody needs any more. The caller has the lock. */
final class Leftovers {
  private static final Logger LOG = System.getLogger(Leftovers.class.getName());

  private Leftovers() {}

  /**
   * Keeps the live generation and the newest whole one before it. Where none is live, as after a
   * first rebuild that crashed or when CURRENT was damaged, the newest whole one is kept.
   */
  static void delete(IndexLayout layout, Optional<Generation> live) throws IOException {
    Optional<Generation> previous = previous(layout, live);
    for (Generation generation : layout.generations()) {
      Optional<Generation> one = Optional.of(generation);
      if (!one.equals(live) && !one.equals(previous)) {
        tryDelete(layout, generation);
      }
    }
  }

  /** What rollback would go back to. */
  static Optional<Generation> previous(IndexLayout layout, Optional<Generation> live)
      throws IOException {
    return layout.generations().stream()
        .filter(generation -> live.isEmpty() || generation.compareTo(live.get()) < 0)
        .sorted(Comparator.reverseOrder())
        .filter(generation -> isWhole(layout, generation))
        .findFirst();
  }

  /** Where a file cannot be deleted (Windows keeps what is open), the next rebuild tries again. */
  static void tryDelete(IndexLayout layout, Generation generation) {
    try {
      layout.delete(generation);
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          () -> "cannot delete '" + layout.folder(generation) + "'; the next rebuild tries again",
          e);
    }
  }

  private static boolean isWhole(IndexLayout layout, Generation generation) {
    try (Directory directory = FSDirectory.open(layout.folder(generation))) {
      Manifest.read(directory, layout.directory());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
