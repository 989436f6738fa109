// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;

/** There is no index at a path. */
public final class NoIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;

  NoIndexException(Path path, String found) {
    super("no index at '" + path + "': " + found + "; build it: " + Remedy.rebuildCommand(path));
    this.path = path;
  }

  /** Where an index was expected. */
  public Path path() {
    return path;
  }
}
