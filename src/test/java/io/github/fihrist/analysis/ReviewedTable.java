// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of {@code testdata} that readers of Arabic review: one row a line, columns between tabs,
 * lines with # are remarks, four hex digits behind {@code \}{@code u} are a character that could
 * not be seen.
 */
final class ReviewedTable {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  private ReviewedTable() {}

  /** A row as written, and its columns with the escapes read. */
  record Row(int line, String text, List<String> columns) {
    /** The column, empty where the row is shorter. */
    String column(int index) {
      return index < columns.size() ? columns.get(index) : "";
    }

    /** The row's first columns as written: its key among the known exceptions. */
    String written(int from, int to) {
      return String.join("\t", List.of(text.split("\t")).subList(from, to));
    }
  }

  static List<Row> rows(String name) {
    List<Row> rows = new ArrayList<>();
    List<String> lines = lines(Path.of("testdata", name));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("# ")) {
        List<String> columns =
            Pattern.compile("\t").splitAsStream(line).map(ReviewedTable::unescape).toList();
        rows.add(new Row(i + 1, line, columns));
      }
    }
    return rows;
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
  }
}
