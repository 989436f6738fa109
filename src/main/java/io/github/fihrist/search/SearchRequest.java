// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.highlight.SnippetOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to look for. Immutable.
 *
 * <pre>{@code
 * SearchRequest request =
 *     SearchRequest.builder("معرض الكتاب")
 *         .from(LocalDate.of(2022, 1, 1))
 *         .source("الأفق")
 *         .facet(Facet.CATEGORY, 10)
 *         .limit(20)
 *         .build();
 * }</pre>
 *
 * @param query a text in the query language; {@code *} asks for every article. Beyond {@value
 *     #MAX_QUERY_CHARS} UTF-16 code units it is cut, with a note
 * @param limit the most hits, 1 to {@value #MAX_LIMIT}
 * @param offset how many hits to leave out first, 0 to {@value #MAX_OFFSET}; 0 with a cursor
 * @param after the hits before the first one, of the same request
 * @param selection which articles are looked at
 * @param facets what is counted in the whole result, and how many values of it are listed at most,
 *     1 to {@value #MAX_FACET_VALUES}; up to {@value #MAX_FACETS} facets
 * @param order of the hits
 * @param exactTotal whether to count all hits; otherwise counting may stop at 1,000
 * @param arabicOperators whether و, أو, بدون and ليس are operators where they stand as such
 * @param timeLimit how long the search may take, 1 ms to 10 minutes; then it ends with what it has,
 *     and says so ({@link SearchResult#partial})
 * @param ranking what counts how much; the standard serves unless the collection is special
 * @param snippets how long they are
 */
public record SearchRequest(
    String query,
    int limit,
    int offset,
    Optional<Cursor> after,
    Selection selection,
    Map<Facet, Integer> facets,
    Order order,
    boolean exactTotal,
    boolean arabicOperators,
    Duration timeLimit,
    RankingOptions ranking,
    SnippetOptions snippets) {

  /** The most hits of one request. */
  public static final int MAX_LIMIT = 1000;

  /** The most hits to leave out; a {@link Cursor} goes on from there. */
  public static final int MAX_OFFSET = 10_000;

  /** How much of a query text is read, in UTF-16 code units. */
  public static final int MAX_QUERY_CHARS = 10_000;

  /** The most facets of one request. */
  public static final int MAX_FACETS = 20;

  /** The most values of one facet. */
  public static final int MAX_FACET_VALUES = 1000;

  /** The time of a search, unless it is set. */
  public static final Duration STANDARD_TIME_LIMIT = Duration.ofSeconds(10);

  /** The most time of a search. */
  public static final Duration MAX_TIME_LIMIT = Duration.ofMinutes(10);

  /** Validates and copies. */
  public SearchRequest {
    requireRange("limit", limit, 1, MAX_LIMIT);
    requireRange("offset", offset, 0, MAX_OFFSET);
    if (after.isPresent() && offset > 0) {
      throw new IllegalArgumentException("offset must be 0 with a cursor: " + offset);
    }
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    if (facets.size() > MAX_FACETS) {
      throw new IllegalArgumentException(
          "facets must be at most " + MAX_FACETS + ": " + facets.size());
    }
    facets.forEach((facet, values) -> requireRange("facet " + facet, values, 1, MAX_FACET_VALUES));
    if (timeLimit.compareTo(Duration.ofMillis(1)) < 0 || timeLimit.compareTo(MAX_TIME_LIMIT) > 0) {
      throw new IllegalArgumentException(
          "timeLimit must be in 1 ms..10 minutes: " + timeLimit.toMillis() + " ms");
    }
  }

  /** The ten best hits, unrestricted. */
  public static SearchRequest of(String query) {
    return builder(query).build();
  }

  /** Starts from {@link #of}. */
  public static SearchRequestBuilder builder(String query) {
    return new SearchRequestBuilder(query);
  }

  private static void requireRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(name + " must be in " + min + ".." + max + ": " + value);
    }
  }
}
