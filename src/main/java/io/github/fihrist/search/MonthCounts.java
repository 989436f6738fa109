// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;

/** How many articles there are of each month, in UTC, of the years 0 to 9999. */
final class MonthCounts {
  private static final long MILLIS_A_DAY = 86_400_000L;
  private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();
  private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

  private final Map<Long, int[]> byDay = new HashMap<>();

  private MonthCounts() {}

  static MonthCounts of(MatchingDocuments matching, String field) throws IOException {
    MonthCounts counts = new MonthCounts();
    for (MatchingDocuments.InLeaf each : matching.leaves()) {
      SortedNumericDocValues dates = DocValues.getSortedNumeric(each.leaf().reader(), field);
      DocIdSetIterator documents = new BitSetIterator(each.documents(), 0);
      counts.add(dates, documents);
    }
    return counts;
  }

  /** By day first: articles of a day mostly stand together, and a day is a mere division. */
  private void add(SortedNumericDocValues dates, DocIdSetIterator documents) throws IOException {
    long lastDay = Long.MIN_VALUE;
    int[] count = new int[1];
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (dates.advanceExact(doc)) {
        long day = Math.floorDiv(dates.nextValue(), MILLIS_A_DAY);
        if (day != lastDay) {
          lastDay = day;
          count = byDay.computeIfAbsent(day, d -> new int[1]);
        }
        count[0]++;
      }
    }
  }

  Periods months() {
    NavigableMap<String, Integer> months = new TreeMap<>(Collections.reverseOrder());
    byDay.forEach(
        (day, count) -> {
          if (day >= FIRST && day <= LAST) {
            String month = YearMonth.from(LocalDate.ofEpochDay(day)).toString();
            months.merge(month, count[0], Integer::sum);
          }
        });
    return new Periods(months);
  }

  Periods years() {
    NavigableMap<String, Integer> years = new TreeMap<>(Collections.reverseOrder());
    months()
        .latestFirst()
        .forEach((month, count) -> years.merge(month.substring(0, 4), count, Integer::sum));
    return new Periods(years);
  }

  /** Years or months as text, which sorts as they do. */
  record Periods(NavigableMap<String, Integer> latestFirst) {
    FacetCounts counts(Facet facet, int limit, Set<String> chosen) {
      List<FacetValue> values = new ArrayList<>();
      Set<String> missing = new TreeSet<>(Collections.reverseOrder());
      missing.addAll(chosen);
      latestFirst.forEach(
          (period, count) -> {
            if (values.size() < limit) {
              values.add(new FacetValue(period, count, missing.remove(period)));
            }
          });
      missing.forEach(
          period -> values.add(new FacetValue(period, latestFirst.getOrDefault(period, 0), true)));
      return new FacetCounts(facet, values, latestFirst.size());
    }
  }
}
