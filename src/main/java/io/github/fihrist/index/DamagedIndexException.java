// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;

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

  /** Reads what may be damaged. */
  @FunctionalInterface
  interface Opening<T> {
    T open() throws IOException;
  }

  /** What is opened, or that it is damaged; a whole index of another format was refused before. */
  static <T> T unlessWhole(Path path, Opening<T> opening) throws IOException {
    try {
      return opening.open();
    } catch (CorruptIndexException
        | IndexFormatTooNewException
        | IndexFormatTooOldException
        | EOFException
        | NoSuchFileException
        | FileNotFoundException
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      // The last two are what becomes of lengths and offsets that a damaged file gives.
      throw new DamagedIndexException(path, e);
    }
  }

  /** The index. */
  public Path path() {
    return path;
  }
}
