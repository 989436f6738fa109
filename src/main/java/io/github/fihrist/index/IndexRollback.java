// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Goes back to the generation before the live one, as after a rebuild from the wrong source. */
public final class IndexRollback {
  private IndexRollback() {}

  /**
   * Makes the former generation the live one; readers move over when they refresh, and writers with
   * their next change. The generation left behind stays until the next rebuild.
   *
   * @return the name of the generation that is live now
   * @throws IndexLockedException if the index is being rebuilt, or a writer does not commit
   * @throws IOException if there is no former generation, or it is not whole
   */
  public static String rollback(Path dir, TextAnalysis analysis) throws IOException {
    IndexLayout layout = new IndexLayout(dir);
    layout.current();
    try (SoleWriter sole = SoleWriter.acquire(layout)) {
      Generation live = layout.current();
      Generation former =
          Leftovers.previous(layout, Optional.of(live)).orElseThrow(() -> nothingBefore(live, dir));
      try (Directory directory = FSDirectory.open(layout.folder(former))) {
        Manifest.read(directory, dir).require(analysis, dir);
        IndexCheck.requireWhole(directory, dir);
      }
      sole.ensureHeld();
      layout.switchTo(former);
      return former.name();
    }
  }

  private static IOException nothingBefore(Generation live, Path dir) {
    return new IOException(
        "no generation before '%s' in '%s'; %s".formatted(live.name(), dir, Remedy.rebuild(dir)));
  }
}
