// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
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

  /** The size on disk of all that will be read, in bytes, where it is known; for progress. */
  OptionalLong sizeBytes() throws IOException;
}
