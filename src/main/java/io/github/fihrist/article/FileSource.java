// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A file that is one article.
 *
 * @param path the file
 * @param kind text or HTML
 */
record FileSource(Path path, FileKind kind) implements ArticleSource {

  @Override
  public ArticleReader open() throws IOException {
    String id = FileKind.stem(FileNames.name(path));
    return new FileReader(path, id, kind, ArticleLimits.MAX_ARTICLE_BYTES);
  }

  @Override
  public OptionalLong sizeBytes() throws IOException {
    return ArticleFile.sizeBytes(path);
  }

  @Override
  public OptionalLong textBytes() throws IOException {
    OptionalLong size = sizeBytes();
    return size.isPresent()
        ? OptionalLong.of(ArticleFile.textBytes(path, kind, size.getAsLong()))
        : size;
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return "'" + path + "'";
  }
}
