// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.search.Facet;
import io.github.fihrist.search.Order;
import io.github.fihrist.search.SearchRequestBuilder;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which articles a search looks at, and in which order they come. */
final class FilterOptions {
  @Mixin private ArticleOptions articles = new ArticleOptions();

  @Option(names = "--year", paramLabel = "Y", description = "Only articles of this year, as 2022.")
  private List<String> years = List.of();

  @Option(
      names = "--month",
      paramLabel = "M",
      description = "Only articles of this month, as 2022-01.")
  private List<String> months = List.of();

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
    articles.addTo(request);
    years.forEach(year -> request.select(Facet.YEAR, year));
    months.forEach(month -> request.select(Facet.MONTH, month));
    return (arabicOperators ? request.arabicOperators() : request).order(order);
  }
}
