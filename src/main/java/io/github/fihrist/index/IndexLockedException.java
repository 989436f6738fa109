// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;

/** An index that someone else is writing; the message says who, and since when. */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;

  IndexLockedException(Path path, String holder) {
    super("index is being written by %s: '%s'; wait for it or stop it".formatted(holder, path));
    this.path = path;
  }

  /** The index. */
  public Path path() {
    return path;
  }
}
