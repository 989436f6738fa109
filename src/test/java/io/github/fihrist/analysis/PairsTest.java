// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that must meet and words that must not, rule by rule: {@code testdata/pairs.tsv}. */
class PairsTest {
  private static final String MEET = "=";
  private static final String APART = "≠";

  /** The rule whose words meet by what a query asks for beside its words. */
  private static final String WEAKLY_MEETING = "foreign-names";

  private static final int FEWEST_PAIRS = 20;

  private static final List<ReviewedTable.Row> PAIRS = ReviewedTable.rows("pairs.tsv");
  private static final KnownExceptions EXCEPTIONS = KnownExceptions.of("pairs");

  static Stream<String> rules() {
    return PAIRS.stream().map(row -> row.column(0)).distinct();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pairsOfTheRuleMeetOrStayApart(String rule) {
    assertEquals(
        "", String.join("\n", EXCEPTIONS.complaints(pairsOf(rule), PairsTest::holds)), rule);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasEnoughPairsOfBothKinds(String rule) {
    List<ReviewedTable.Row> pairs = pairsOf(rule);
    long apart = pairs.stream().filter(row -> row.column(3).equals(APART)).count();
    assertTrue(pairs.size() >= FEWEST_PAIRS, rule + " has " + pairs.size() + " pairs");
    assertTrue(apart >= FEWEST_PAIRS / 2, rule + " has " + apart + " pairs that stay apart");
  }

  @Test
  void everyRowSaysWhetherItsWordsMeet() {
    for (ReviewedTable.Row row : PAIRS) {
      assertTrue(Set.of(MEET, APART).contains(row.column(3)), "line " + row.line());
      assertTrue(row.columns().size() <= 5, "line " + row.line());
    }
  }

  @Test
  void exceptionsAreRowsOfTheTable() {
    List<String> unknown = new ArrayList<>(EXCEPTIONS.keys());
    PAIRS.forEach(row -> unknown.remove(row.written(0, 3)));
    assertEquals(List.of(), unknown);
  }

  private static List<ReviewedTable.Row> pairsOf(String rule) {
    return PAIRS.stream().filter(row -> row.column(0).equals(rule)).toList();
  }

  private static boolean holds(ReviewedTable.Row row) {
    String a = row.column(1);
    String b = row.column(2);
    if (!row.column(0).equals(WEAKLY_MEETING)) {
      return row.column(3).equals(MEET) == meet(a, b);
    }
    boolean there = meet(a, b) || isVariant(a, b);
    boolean back = meet(a, b) || isVariant(b, a);
    return row.column(3).equals(MEET) ? there && back : !there && !back;
  }

  /** Whether a query for a word of one text asks for a word of the other by a variant, too. */
  private static boolean isVariant(String query, String text) {
    NameVariants variants = TextAnalysis.standard().nameVariants();
    Set<String> asked = new HashSet<>();
    for (Token token : TextAnalysis.standard().tokens(query)) {
      asked.addAll(variants.of(token.forms()));
    }
    return TextAnalysis.standard().tokens(text).stream()
        .anyMatch(token -> asked.contains(token.forms().exact()));
  }

  private static boolean meet(String a, String b) {
    return !Collections.disjoint(terms(a), terms(b));
  }

  /** The terms of all words of the text, each led by its view: a stem meets stems only. */
  private static Set<String> terms(String text) {
    Set<String> terms = new HashSet<>();
    for (Token token : TextAnalysis.standard().tokens(text)) {
      terms.add("exact " + token.forms().exact());
      terms.add("stem " + token.forms().stem());
      token.forms().lemmas().forEach(lemma -> terms.add("lemma " + lemma));
    }
    return terms;
  }
}
