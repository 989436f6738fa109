// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file that appears under its name only once it is whole; until then its lines go to a file
 * beside it. What is no regular file, as {@code /dev/stdout}, is written directly.
 */
final class RunFile implements AutoCloseable {
  private final Path file;
  private final Optional<Path> part;
  private final Writer writer;

  private RunFile(Path file, Optional<Path> part, Writer writer) {
    this.file = file;
    this.part = part;
    this.writer = writer;
  }

  static RunFile create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    boolean isReplaced = !Files.exists(file) || Files.isRegularFile(file);
    Optional<Path> part =
        isReplaced
            ? Optional.of(file.resolveSibling(file.getFileName() + ".part"))
            : Optional.empty();
    BufferedWriter writer = Files.newBufferedWriter(part.orElse(file), StandardCharsets.UTF_8);
    return new RunFile(file, part, writer);
  }

  Writer writer() {
    return writer;
  }

  /** Everything is written: the file takes its name. */
  void finish() throws IOException {
    writer.close();
    if (part.isPresent()) {
      Files.move(part.get(), file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Without {@link #finish}, leaves nothing behind. */
  @Override
  public void close() throws IOException {
    writer.close();
    if (part.isPresent()) {
      Files.deleteIfExists(part.get());
    }
  }
}
