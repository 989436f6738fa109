// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.highlight.SnippetOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for. Immutable.
 *
 * <pre>{@code
 * SearchRequest request =
 *     SearchRequest.builder("معرض الكتاب")
 *         .from(LocalDate.of(2022, 1, 1))
 *         .source("الأفق")
 *         .limit(20)
 *         .build();
 * }</pre>
 *
 * <p>Values of one filter are alternatives, different filters must all match; an empty filter does
 * not restrict. Filters compare whole values to the letter.
 *
 * @param query a text in the query language; {@code *} asks for every article. Beyond {@value
 *     #MAX_QUERY_CHARS} UTF-16 code units it is cut, with a note
 * @param limit the most hits, 1 to {@value #MAX_LIMIT}
 * @param offset how many hits to leave out first, 0 to {@value #MAX_OFFSET}
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param sources any of these
 * @param authors any of these
 * @param categories any of these
 * @param tags any of these
 * @param attributes any of the values, for each name
 * @param order of the hits
 * @param exactTotal whether to count all hits; otherwise counting may stop at 1,000
 * @param arabicOperators whether و, أو, بدون and ليس are operators where they stand as such
 * @param snippets how long they are
 */
public record SearchRequest(
    String query,
    int limit,
    int offset,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<String> sources,
    Set<String> authors,
    Set<String> categories,
    Set<String> tags,
    Map<String, Set<String>> attributes,
    Order order,
    boolean exactTotal,
    boolean arabicOperators,
    SnippetOptions snippets) {

  /** The most hits of one request. */
  public static final int MAX_LIMIT = 1000;

  /** The most hits to leave out. */
  public static final int MAX_OFFSET = 10_000;

  /** How much of a query text is read, in UTF-16 code units. */
  public static final int MAX_QUERY_CHARS = 10_000;

  /** Validates and copies. */
  public SearchRequest {
    requireRange("limit", limit, 1, MAX_LIMIT);
    requireRange("offset", offset, 0, MAX_OFFSET);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException(
          "from must not be after to: " + from.get() + " > " + to.get());
    }
    sources = Set.copyOf(sources);
    authors = Set.copyOf(authors);
    categories = Set.copyOf(categories);
    tags = Set.copyOf(tags);
    Map<String, Set<String>> copy = new HashMap<>();
    attributes.forEach((name, values) -> copy.put(name, Set.copyOf(values)));
    attributes = Map.copyOf(copy);
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
