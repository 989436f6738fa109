// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Files of an index are damaged, cut or missing: it would answer wrongly, or not at all. The
 * message says what was found and what to do.
 */
public final class DamagedIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;

  DamagedIndexException(Path path, Exception found) {
    super(
        "index '%s' is damaged: %s; see how much: %s; then restore a backup, or %s"
            .formatted(path, found, Remedy.checkCommand(path), Remedy.rebuild(path)),
        found);
    this.path = path;
  }

  /** The index. */
  public Path path() {
    return path;
  }
}
