// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Where articles come from. A source can be opened more than once; every reader starts at the first
 * article.
 */
public interface ArticleSource {

  /**
   * Starts reading.
   *
   * @throws IOException if the source as a whole cannot be read, with its path in the message
   */
  ArticleReader open() throws IOException;

  /**
   * JSON Lines: one JSON object a line, in a file, perhaps gzip.
   *
   * <p>{@code id} and {@code body} are required; {@code title}, {@code date}, {@code source},
   * {@code author}, {@code category}, {@code url} and {@code tags}, an array of strings, have their
   * places in {@link Article}. Every other field becomes an attribute: strings as they are, numbers
   * and booleans as written, objects and arrays as their JSON text. {@code null} and an empty
   * string (but for the body) stand for an absent field. The date is ISO-8601, as {@code
   * 2022-01-26} or {@code 2022-01-26T09:00:00Z}; without an offset, UTC. Blank lines do not count.
   *
   * <p>The encoding is UTF-8; UTF-16, windows-1256 and ISO-8859-6 are recognised by the first 64
   * kB.
   */
  static ArticleSource jsonLines(Path path) {
    return new JsonLinesSource(path, ArticleLimits.MAX_ARTICLE_BYTES);
  }

  /** The size on disk of all that will be read, in bytes, where it is known; for progress. */
  OptionalLong sizeBytes() throws IOException;
}
