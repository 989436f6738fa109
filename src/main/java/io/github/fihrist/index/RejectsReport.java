// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fihrist.article.Reading;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was rejected, one line each: {@code file:line: reason}. The file is made with the
 * first line. Thread-safe.
 */
final class RejectsReport implements Closeable {
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R");

  private final Path file;
  private @Nullable BufferedWriter writer;
  private long count;
  private String first = "";

  RejectsReport(Path file) {
    this.file = file;
  }

  synchronized void write(Reading.Rejected rejected) throws IOException {
    String line = LINE_BREAKS.matcher(rejected.toString()).replaceAll(" ");
    if (writer == null) {
      // Its encoder writes '?' for a lone surrogate instead of failing.
      writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), UTF_8));
      first = line;
    }
    writer.write(line);
    writer.write('\n');
    count++;
  }

  synchronized long count() {
    return count;
  }

  /** The first line; empty if there is none. */
  synchronized String first() {
    return first;
  }

  /** The file, if anything was rejected. */
  synchronized Optional<Path> file() {
    return count == 0 ? Optional.empty() : Optional.of(file);
  }

  /** Makes the lines durable. */
  @Override
  public synchronized void close() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
      IOUtils.fsync(file, false);
    }
  }
}
