// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexedDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

/** Restrictions that say nothing of the rank. */
public final class Filters {
  private Filters() {}

  /** Articles that have one of these values, whole and to the letter, in an exact field. */
  public static Query anyOf(String field, Collection<String> values) {
    return KeywordField.newSetQuery(field, values.stream().map(ExactTerm::of).toList());
  }

  /**
   * Articles of these days in UTC, both included; {@link LocalDate#MIN} and {@link LocalDate#MAX}
   * are open ends. An article without a date is in no range.
   */
  public static Query dates(LocalDate from, LocalDate to) {
    long first = from.equals(LocalDate.MIN) ? Long.MIN_VALUE : startOf(from);
    long last = to.equals(LocalDate.MAX) ? Long.MAX_VALUE : startOf(to.plusDays(1)) - 1;
    return LongField.newRangeQuery(IndexField.DATE, first, last);
  }

  private static long startOf(LocalDate day) {
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return IndexedDate.millis(start);
  }
}
