// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The lines of a UTF-8 file that are not blank, each with its number. One thread. */
final class TextLines implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\u00A0]+");

  private final Path file;
  private final BufferedReader reader;
  private String line = "";
  private long number;

  TextLines(Path file) throws IOException {
    this.file = file;
    if (Files.isDirectory(file)) {
      throw new EvaluationDataException("this is a folder, not a file: '" + file + "'");
    }
    // Decoded leniently: only so can the line of a broken byte be named.
    this.reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  /** Moves to the next line that is not blank; false at the end of the file. */
  boolean next() throws IOException {
    String read = reader.readLine();
    while (read != null) {
      number++;
      line = number == 1 && read.indexOf(BYTE_ORDER_MARK) == 0 ? read.substring(1) : read;
      if (line.indexOf(REPLACEMENT_CHARACTER) >= 0) {
        throw error("the line is not UTF-8; save the file as UTF-8");
      }
      if (!line.isBlank()) {
        return true;
      }
      read = reader.readLine();
    }
    return false;
  }

  /** The line as it stands. */
  String line() {
    return line;
  }

  /** The columns of the line, between white space. */
  String[] columns() {
    return WHITE_SPACE.split(line.strip());
  }

  EvaluationDataException error(String reason) {
    return EvaluationDataException.at(file, number, reason);
  }

  static boolean hasWhiteSpace(String id) {
    return WHITE_SPACE.matcher(id).find();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
