// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What words are forms of, rule by rule: {@code testdata/analysis.tsv}. */
class AnalysisTableTest {
  private static final int FEWEST_ROWS = 600;

  private static final List<ReviewedTable.Row> ROWS = ReviewedTable.rows("analysis.tsv");
  private static final KnownExceptions EXCEPTIONS = KnownExceptions.of("analysis");

  static Stream<String> rules() {
    return ROWS.stream().map(row -> row.column(2)).distinct();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void wordsOfTheRuleHaveTheLemmasOfTheTable(String rule) {
    List<ReviewedTable.Row> rows = ROWS.stream().filter(row -> row.column(2).equals(rule)).toList();
    assertEquals(
        "",
        String.join(
            "\n", EXCEPTIONS.complaints(rows, row -> Lemmas.hold(row.column(0), row.column(1)))),
        rule);
  }

  @Test
  void tableHasEnoughRows() {
    assertTrue(ROWS.size() >= FEWEST_ROWS, ROWS.size() + " rows");
  }

  @Test
  void everyRowHasFourColumnsAndAnInputOfItsOwn() {
    Set<String> inputs = new HashSet<>();
    for (ReviewedTable.Row row : ROWS) {
      assertEquals(4, row.columns().size(), "line " + row.line());
      assertFalse(row.columns().stream().anyMatch(String::isBlank), "line " + row.line());
      assertTrue(inputs.add(row.column(0)), "line " + row.line() + " repeats an input");
    }
  }

  @Test
  void rulesAreThoseOfThePairs() {
    assertEquals(PairsTest.rules().toList(), rules().toList());
  }

  @Test
  void exceptionsAreRowsOfTheTable() {
    List<String> unknown = new ArrayList<>(EXCEPTIONS.keys());
    ROWS.forEach(row -> unknown.remove(row.written(0, 3)));
    assertEquals(List.of(), unknown);
  }
}
