// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads the articles of a source one by one; memory does not grow with the source. One thread. */
public interface ArticleReader extends Closeable {

  /** The next article, or the next piece that is not one, with the reason; empty at the end. */
  Optional<Reading> read() throws IOException;

  /** How many of {@link ArticleSource#sizeBytes} have been read. */
  long bytesRead();
}
