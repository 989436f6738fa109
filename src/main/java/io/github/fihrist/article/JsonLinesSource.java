// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * JSON Lines in a file.
 *
 * @param path the file, perhaps gzip
 * @param maxLineBytes the longest line
 */
record JsonLinesSource(Path path, int maxLineBytes) implements ArticleSource {

  @Override
  public ArticleReader open() throws IOException {
    return new JsonLinesReader(path, ArticleFile.open(path), maxLineBytes);
  }

  @Override
  public OptionalLong sizeBytes() throws IOException {
    return ArticleFile.sizeBytes(path);
  }

  @Override
  public OptionalLong textBytes() throws IOException {
    OptionalLong size = sizeBytes();
    return size.isPresent()
        ? OptionalLong.of(ArticleFile.textBytes(path, FileKind.JSON_LINES, size.getAsLong()))
        : size;
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return "'" + path + "'";
  }
}
