// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * What one word asks of the index.
 *
 * @param parts alternatives that add up to its score
 * @param closer what has been put off for the first articles
 * @param isLacking whether no article has the word, so that words like it are looked for
 */
record WordParts(List<Query> parts, Optional<Feature.AnyTerm> closer, boolean isLacking) {

  /** Copies. */
  WordParts {
    parts = List.copyOf(parts);
  }
}
