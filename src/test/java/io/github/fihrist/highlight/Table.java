// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of examples in {@code testdata/snippets}: tabs between the columns, lines that begin with
 * # are comments, {@code \n}, {@code \r} and {@code \u200F} stand for what cannot be seen.
 */
final class Table {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(n|r|u([0-9A-F]{4}))");

  private Table() {}

  static Stream<List<String>> rows(String name) {
    try {
      return Files.readAllLines(Path.of("testdata", "snippets", name)).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Table::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String line) {
    return Arrays.stream(line.split("\t", -1)).map(Table::unescape).toList();
  }

  private static String unescape(String cell) {
    return ESCAPE
        .matcher(cell)
        .replaceAll(
            escape ->
                switch (escape.group(1)) {
                  case "n" -> "\n";
                  case "r" -> "\r";
                  default -> Character.toString(Integer.parseInt(escape.group(2), 16));
                });
  }
}
