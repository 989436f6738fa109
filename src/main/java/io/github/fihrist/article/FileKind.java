// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.util.Locale;
import java.util.Optional;

/** What a file of articles is. */
enum FileKind {
  JSON_LINES,
  TEXT,
  HTML;

  private static final String GZIP = ".gz";

  /** As the file's name tells; empty if it does not. */
  static Optional<FileKind> ofName(String fileName) {
    return switch (extension(withoutGzip(fileName)).toLowerCase(Locale.ROOT)) {
      case ".jsonl", ".ndjson", ".json" -> Optional.of(JSON_LINES);
      case ".txt" -> Optional.of(TEXT);
      case ".html", ".htm", ".xhtml" -> Optional.of(HTML);
      default -> Optional.empty();
    };
  }

  /** A file's name without {@code .gz} and without one of the extensions above. */
  static String stem(String fileName) {
    String name = withoutGzip(fileName);
    String stem = name.substring(0, name.length() - extension(name).length());
    return ofName(name).isPresent() && !stem.isEmpty() ? stem : name;
  }

  /** From the last full stop on; empty without one. */
  static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot);
  }

  private static String withoutGzip(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(GZIP)
        ? fileName.substring(0, fileName.length() - GZIP.length())
        : fileName;
  }
}
