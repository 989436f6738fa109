// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A source's path leads nowhere; says so in a sentence where the JDK gives the bare path. */
final class MissingPathException extends NoSuchFileException {
  private static final long serialVersionUID = 1L;

  MissingPathException(Path path) {
    super(path.toString());
  }

  @Override
  public String getMessage() {
    return "no such file or folder: '" + getFile() + "'";
  }
}
