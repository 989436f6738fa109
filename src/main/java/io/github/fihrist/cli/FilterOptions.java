// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.search.Order;
import io.github.fihrist.search.SearchRequestBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which articles a search looks at, and in which order they come. */
final class FilterOptions {
  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only articles of this day or later, as 2022-01-26.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "Only articles of this day or earlier.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(names = "--source", paramLabel = "S", description = "Only articles of this source.")
  private List<String> sources = List.of();

  @Option(names = "--category", paramLabel = "C", description = "Only articles of this category.")
  private List<String> categories = List.of();

  @Option(names = "--author", paramLabel = "A", description = "Only articles of this author.")
  private List<String> authors = List.of();

  @Option(names = "--tag", paramLabel = "T", description = "Only articles with this tag.")
  private List<String> tags = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance, newest or oldest; ${DEFAULT-VALUE} if not given.")
  private Order order = Order.RELEVANCE;

  @Option(
      names = "--arabic-operators",
      description = "Take the words و, أو, بدون and ليس for operators where they stand as such.")
  private boolean arabicOperators;

  SearchRequestBuilder addTo(SearchRequestBuilder request) {
    from.ifPresent(request::from);
    to.ifPresent(request::to);
    sources.forEach(request::source);
    categories.forEach(request::category);
    authors.forEach(request::author);
    tags.forEach(request::tag);
    return (arabicOperators ? request.arabicOperators() : request).order(order);
  }
}
