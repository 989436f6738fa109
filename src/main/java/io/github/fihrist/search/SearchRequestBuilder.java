// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.highlight.SnippetOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a {@link SearchRequest}, which validates. Filters add up: each call adds a value. */
public final class SearchRequestBuilder {
  private static final int DEFAULT_LIMIT = 10;

  private final String query;
  private final Set<String> sources = new HashSet<>();
  private final Set<String> authors = new HashSet<>();
  private final Set<String> categories = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final Map<String, Set<String>> attributes = new HashMap<>();
  private int limit = DEFAULT_LIMIT;
  private int offset;
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();
  private Order order = Order.RELEVANCE;
  private boolean exactTotal;
  private boolean arabicOperators;
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
    sources.add(value);
    return this;
  }

  /** Only articles of this author, or of another one added. */
  public SearchRequestBuilder author(String value) {
    authors.add(value);
    return this;
  }

  /** Only articles of this category, or of another one added. */
  public SearchRequestBuilder category(String value) {
    categories.add(value);
    return this;
  }

  /** Only articles with this tag, or with another one added. */
  public SearchRequestBuilder tag(String value) {
    tags.add(value);
    return this;
  }

  /** Only articles whose attribute has this value, or another one added for the same name. */
  public SearchRequestBuilder attribute(String name, String value) {
    attributes.computeIfAbsent(name, n -> new HashSet<>()).add(value);
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

  /** Other snippets than the standard ones. */
  public SearchRequestBuilder snippets(SnippetOptions options) {
    snippets = options;
    return this;
  }

  /**
   * The request.
   *
   * @throws IllegalArgumentException if a number is out of its range or the dates are swapped
   */
  public SearchRequest build() {
    return new SearchRequest(
        query,
        limit,
        offset,
        from,
        to,
        sources,
        authors,
        categories,
        tags,
        attributes,
        order,
        exactTotal,
        arabicOperators,
        snippets);
  }
}
