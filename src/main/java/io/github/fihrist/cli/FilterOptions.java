// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.search.Facet;
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
      converter = Days.First.class,
      description = "Only articles of this day or later, as 2022-01-26, 2022-01 or 2022.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = Days.Last.class,
      description = "Only articles of this day or earlier; of a month or year, its last day.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(names = "--year", paramLabel = "Y", description = "Only articles of this year, as 2022.")
  private List<String> years = List.of();

  @Option(
      names = "--month",
      paramLabel = "M",
      description = "Only articles of this month, as 2022-01.")
  private List<String> months = List.of();

  @Option(names = "--source", paramLabel = "S", description = "Only articles of this source.")
  private List<String> sources = List.of();

  @Option(names = "--category", paramLabel = "C", description = "Only articles of this category.")
  private List<String> categories = List.of();

  @Option(names = "--author", paramLabel = "A", description = "Only articles of this author.")
  private List<String> authors = List.of();

  @Option(names = "--tag", paramLabel = "T", description = "Only articles with this tag.")
  private List<String> tags = List.of();

  @Option(
      names = "--attribute",
      paramLabel = "NAME=VALUE",
      description = "Only articles whose attribute has this value.")
  private List<String> attributes = List.of();

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
    years.forEach(year -> request.select(Facet.YEAR, year));
    months.forEach(month -> request.select(Facet.MONTH, month));
    attributes.forEach(attribute -> addAttribute(request, attribute));
    return (arabicOperators ? request.arabicOperators() : request).order(order);
  }

  private static void addAttribute(SearchRequestBuilder request, String attribute) {
    int equals = attribute.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException("attribute must be NAME=VALUE: '" + attribute + "'");
    }
    request.attribute(attribute.substring(0, equals), attribute.substring(equals + 1));
  }
}
