// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.Reading;
import java.io.IOException;

/**
 * Indexes the articles that one thread is given, in order. All articles of an id come to the same
 * worker, so that the last of them wins.
 */
interface IndexingWorker {
  void index(Reading.Accepted accepted) throws IOException;

  /** Does what is left to do when there are no more articles. */
  default void finish() throws IOException {}

  /** How many ids it indexed, or hardly fewer; 0 if it does not count them. */
  long distinctIds();
}
