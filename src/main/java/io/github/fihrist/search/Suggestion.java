// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.query.Clause;
import io.github.fihrist.query.QueryParser;
import io.github.fihrist.suggest.QueryCorrector;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Another query that may have been meant, or that finds something where this one finds nothing.
 *
 * @param query in the query language
 * @param message what it changes, for people to read; only where nothing was found
 */
record Suggestion(String query, Optional<String> message) {

  /** Whether a clause finds anything, with the filters of the request. */
  @FunctionalInterface
  interface Trial {
    boolean finds(Clause clause) throws IOException;
  }

  /** The query with its words corrected, if there is anything to correct. */
  static Optional<Suggestion> corrected(Clause asked, QueryCorrector corrector, QueryParser parser)
      throws IOException {
    Clause corrected = new ClauseCorrection(corrector).corrected(asked);
    if (corrected.equals(asked)) {
      return Optional.empty();
    }
    String query = parser.print(corrected);
    return query.equals(parser.print(asked))
        ? Optional.empty()
        : Optional.of(new Suggestion(query, Optional.empty()));
  }

  /** For a query that finds nothing: the nearest one that does, if one does. */
  static Optional<Suggestion> afterNothing(
      Clause asked, QueryCorrector corrector, QueryParser parser, Trial trial) throws IOException {
    Clause corrected = new ClauseCorrection(corrector).corrected(asked);
    Map<String, Clause> tries = new LinkedHashMap<>();
    tries.put("which is spelled otherwise", corrected);
    tries.put("which asks for any of the words", Relaxation.anyWord(corrected));
    tries.put(
        "which asks for any of the words anywhere",
        Relaxation.anywhere(Relaxation.anyWord(corrected)));
    String same = parser.print(asked);
    for (Map.Entry<String, Clause> each : tries.entrySet()) {
      String query = parser.print(each.getValue());
      if (!query.isBlank() && !query.equals(same) && trial.finds(each.getValue())) {
        String message = "no article matches: try '%s', %s".formatted(query, each.getKey());
        return Optional.of(new Suggestion(query, Optional.of(message)));
      }
    }
    return Optional.empty();
  }
}
