// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.query.Note;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param query the query as it was understood, in the query language
 * @param total how many articles match; at least as many, unless {@code totalIsExact}
 * @param totalIsExact whether all were counted
 * @param partial whether time ran out: hits, counts, marks or snippets may be missing; a note says
 *     so to people
 * @param took from the request to this result
 * @param notes what of the query was repaired, cut or left out, for people to read
 * @param suggestion a query that may have been meant
 * @param facets the counts that were asked for, in the order of asking
 * @param next where the next page begins; empty on the last one
 * @param hits the page asked for, best first
 */
public record SearchResult(
    String query,
    long total,
    boolean totalIsExact,
    boolean partial,
    Duration took,
    List<Note> notes,
    Optional<String> suggestion,
    List<FacetCounts> facets,
    Optional<Cursor> next,
    List<Hit> hits) {

  /** Copies. */
  public SearchResult {
    notes = List.copyOf(notes);
    facets = List.copyOf(facets);
    hits = List.copyOf(hits);
  }

  SearchResult withoutNext() {
    return new SearchResult(
        query,
        total,
        totalIsExact,
        partial,
        took,
        notes,
        suggestion,
        facets,
        Optional.empty(),
        hits);
  }
}
