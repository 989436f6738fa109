// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.highlight.SnippetOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a {@link SearchRequest}, which validates. Filters add up: each call adds a value. */
public final class SearchRequestBuilder {
  private static final int DEFAULT_LIMIT = 10;

  private final String query;
  private final Map<Facet, Set<String>> values = new HashMap<>();
  private final Map<Facet, Integer> facets = new LinkedHashMap<>();
  private int limit = DEFAULT_LIMIT;
  private int offset;
  private Optional<Cursor> after = Optional.empty();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();
  private Order order = Order.RELEVANCE;
  private boolean exactTotal;
  private boolean arabicOperators;
  private Duration timeLimit = SearchRequest.STANDARD_TIME_LIMIT;
  private RankingOptions ranking = RankingOptions.standard();
  private SnippetOptions snippets = SnippetOptions.standard();

  SearchRequestBuilder(String query) {
    this.query = query;
  }

  /** The most hits; 10 unless set. */
  public SearchRequestBuilder limit(int newLimit) {
    limit = newLimit;
    return this;
  }

  /** How many hits to leave out first. */
  public SearchRequestBuilder offset(int newOffset) {
    offset = newOffset;
    return this;
  }

  /** Goes on where {@link SearchResult#next} of the same request says. */
  public SearchRequestBuilder after(Cursor cursor) {
    after = Optional.of(cursor);
    return this;
  }

  /** Only articles of this day or later. */
  public SearchRequestBuilder from(LocalDate day) {
    from = Optional.of(day);
    return this;
  }

  /** Only articles of this day or earlier. */
  public SearchRequestBuilder to(LocalDate day) {
    to = Optional.of(day);
    return this;
  }

  /** Only articles of this source, or of another one added. */
  public SearchRequestBuilder source(String value) {
    return select(Facet.SOURCE, value);
  }

  /** Only articles of this author, or of another one added. */
  public SearchRequestBuilder author(String value) {
    return select(Facet.AUTHOR, value);
  }

  /** Only articles of this category, or of another one added. */
  public SearchRequestBuilder category(String value) {
    return select(Facet.CATEGORY, value);
  }

  /** Only articles with this tag, or with another one added. */
  public SearchRequestBuilder tag(String value) {
    return select(Facet.TAG, value);
  }

  /** Only articles whose attribute has this value, or another one added for the same name. */
  public SearchRequestBuilder attribute(String name, String value) {
    return select(Facet.attribute(name), value);
  }

  /** Only articles of this year, or of another one added; of those that other filters leave. */
  public SearchRequestBuilder year(Year year) {
    return select(Facet.YEAR, "%04d".formatted(year.getValue()));
  }

  /** Only articles of this month, or of another one added; of those that other filters leave. */
  public SearchRequestBuilder month(YearMonth month) {
    return select(Facet.MONTH, month.toString());
  }

  /**
   * Only articles with this value, or with another one added for the same facet; as {@link
   * FacetValue#value} has it.
   */
  public SearchRequestBuilder select(Facet facet, String value) {
    values.computeIfAbsent(facet, f -> new HashSet<>()).add(value);
    return this;
  }

  /** Counts the values of a facet in the whole result, and lists so many of them at most. */
  public SearchRequestBuilder facet(Facet facet, int limitOfValues) {
    facets.put(facet, limitOfValues);
    return this;
  }

  /** Another order than by relevance. */
  public SearchRequestBuilder order(Order newOrder) {
    order = newOrder;
    return this;
  }

  /** Counts all hits, however many. */
  public SearchRequestBuilder exactTotal() {
    exactTotal = true;
    return this;
  }

  /** Takes و, أو, بدون and ليس for operators where they stand as such. */
  public SearchRequestBuilder arabicOperators() {
    arabicOperators = true;
    return this;
  }

  /** Another limit of time than ten seconds. */
  public SearchRequestBuilder timeLimit(Duration newTimeLimit) {
    timeLimit = newTimeLimit;
    return this;
  }

  /** Another ranking than the standard one. */
  public SearchRequestBuilder ranking(RankingOptions options) {
    ranking = options;
    return this;
  }

  /** Other snippets than the standard ones. */
  public SearchRequestBuilder snippets(SnippetOptions options) {
    snippets = options;
    return this;
  }

  /**
   * The request.
   *
   * @throws IllegalArgumentException if a number is out of its range, a year or month is none, or
   *     the dates are swapped
   */
  public SearchRequest build() {
    return new SearchRequest(
        query,
        limit,
        offset,
        after,
        new Selection(from, to, values),
        facets,
        order,
        exactTotal,
        arabicOperators,
        timeLimit,
        ranking,
        snippets);
  }
}
