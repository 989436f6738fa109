// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rows of a reviewed table that do not hold yet, with their reasons ({@code
 * testdata/known-exceptions.tsv}). The list is exact: a row that holds must leave it.
 */
final class KnownExceptions {
  private static final String FILE = "known-exceptions.tsv";
  private static final int KEY_COLUMNS = 3;

  private final String table;
  private final Map<String, String> reasons;

  private KnownExceptions(String table, Map<String, String> reasons) {
    this.table = table;
    this.reasons = reasons;
  }

  /** The exceptions of one table: the first column names it. */
  static KnownExceptions of(String table) {
    return new KnownExceptions(
        table,
        ReviewedTable.rows(FILE).stream()
            .filter(row -> row.column(0).equals(table))
            .collect(
                Collectors.toMap(
                    row -> row.written(1, 1 + KEY_COLUMNS), row -> row.column(1 + KEY_COLUMNS))));
  }

  /** The keys listed: the first three columns of a row of the table. */
  List<String> keys() {
    return List.copyOf(reasons.keySet());
  }

  /**
   * What is wrong with the rows of one rule: those that fail and are not listed, those that are
   * listed and hold; empty if all is as it should be.
   */
  List<String> complaints(List<ReviewedTable.Row> rows, Predicate<ReviewedTable.Row> holds) {
    List<String> complaints = new ArrayList<>();
    for (ReviewedTable.Row row : rows) {
      String key = row.written(0, KEY_COLUMNS);
      boolean listed = reasons.containsKey(key);
      if (holds.test(row) == listed) {
        complaints.add(
            listed
                ? "holds, remove it from the list " + FILE + ": " + table + "\t" + key
                : "fails: " + table + "\t" + key);
      }
    }
    return complaints;
  }
}
