// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexField;
import io.github.fihrist.query.Filters;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** A selection as Lucene filters. */
final class SelectionQuery {
  private SelectionQuery() {}

  /** What a query finds among the articles selected; it scores as before. */
  static Query among(Selection selection, Query query) {
    if (selection.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    selection.values().forEach((facet, values) -> filtered.add(anyOf(facet, values), Occur.FILTER));
    if (selection.from().isPresent() || selection.to().isPresent()) {
      LocalDate from = selection.from().orElse(LocalDate.MIN);
      LocalDate to = selection.to().orElse(LocalDate.MAX);
      filtered.add(Filters.dates(from, to), Occur.FILTER);
    }
    return filtered.build();
  }

  /** The index field whose values a facet counts. */
  static String field(Facet facet) {
    return facet.isTime() ? IndexField.DATE : facet.name();
  }

  private static Query anyOf(Facet facet, Set<String> values) {
    if (!facet.isTime()) {
      return Filters.anyOf(field(facet), values);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(period(facet, value), Occur.SHOULD));
    return any.build();
  }

  private static Query period(Facet facet, String value) {
    if (facet.equals(Facet.YEAR)) {
      Year year = Year.parse(value);
      return Filters.dates(year.atDay(1), year.atDay(year.length()));
    }
    YearMonth month = YearMonth.parse(value);
    return Filters.dates(month.atDay(1), month.atEndOfMonth());
  }
}
