// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;

/** An index that someone else is writing or rebuilding; the message says who, and since when. */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;

  IndexLockedException(Path path, String done, String holder) {
    super("index is being %s by %s: '%s'; wait for it or stop it".formatted(done, holder, path));
    this.path = path;
  }

  /** The index. */
  public Path path() {
    return path;
  }
}
