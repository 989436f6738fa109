// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexedDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Articles of certain values and days, as {@link ArticleWriter#deleteAll} takes them. Values of one
 * field are alternatives, different fields must all match; whole values, to the letter.
 *
 * @param values for each field, as {@link IndexField} names it
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 */
public record ArticleFilter(
    Map<String, Set<String>> values, Optional<LocalDate> from, Optional<LocalDate> to) {

  /** Validates and copies. */
  public ArticleFilter {
    values = Map.copyOf(values);
    if (values.isEmpty() && from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException(
          "filter must restrict something; to empty an index, rebuild it");
    }
    if (values.values().stream().anyMatch(Set::isEmpty)) {
      throw new IllegalArgumentException("filter must have a value for each field: " + values);
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException(
          "from must not be after to: " + from.get() + " > " + to.get());
    }
  }

  /** Articles of a source. */
  public static ArticleFilter source(String source) {
    return ofValue(IndexField.SOURCE, source);
  }

  /** Articles of a category. */
  public static ArticleFilter category(String category) {
    return ofValue(IndexField.CATEGORY, category);
  }

  /** Articles of days up to one; those without a date stay. */
  public static ArticleFilter until(LocalDate day) {
    return new ArticleFilter(Map.of(), Optional.empty(), Optional.of(day));
  }

  private static ArticleFilter ofValue(String field, String value) {
    return new ArticleFilter(Map.of(field, Set.of(value)), Optional.empty(), Optional.empty());
  }

  Query query() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    values.forEach(
        (field, alternatives) ->
            query.add(
                KeywordField.newSetQuery(field, alternatives.stream().map(ExactTerm::of).toList()),
                Occur.FILTER));
    if (from.isPresent() || to.isPresent()) {
      long first = from.map(ArticleFilter::start).orElse(Long.MIN_VALUE);
      long last = to.map(day -> start(day.plusDays(1)) - 1).orElse(Long.MAX_VALUE);
      query.add(LongField.newRangeQuery(IndexField.DATE, first, last), Occur.FILTER);
    }
    return query.build();
  }

  private static long start(LocalDate day) {
    return IndexedDate.millis(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
