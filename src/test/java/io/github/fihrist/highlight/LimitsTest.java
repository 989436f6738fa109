// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.fihrist.analysis.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every limit of the package, and what is said where it is passed. */
class LimitsTest {

  @Test
  void aSnippetHasFortyToTenThousandCharacters() {
    refused("maxSnippetChars must be in 40..10000: 39", () -> new SnippetOptions(39, 1));
    refused("maxSnippetChars must be in 40..10000: 10001", () -> new SnippetOptions(10_001, 1));
    assertEquals(40, SnippetOptions.standard().withMaxSnippetChars(40).maxSnippetChars());
    assertEquals(10_000, SnippetOptions.standard().withMaxSnippetChars(10_000).maxSnippetChars());
  }

  @Test
  void aSnippetHasOneToThreePassages() {
    refused("maxPassages must be in 1..3: 0", () -> new SnippetOptions(250, 0));
    refused("maxPassages must be in 1..3: 4", () -> new SnippetOptions(250, 4));
    assertEquals(2, SnippetOptions.standard().withMaxPassages(2).maxPassages());
  }

  @Test
  void aWeightIsANumberOfAtLeastZero() {
    Map<View, Set<String>> none = Map.of();
    refused("weight must be a number of at least 0: -1.0", () -> new Wanted.Word("ا", none, -1));
    refused(
        "weight must be a number of at least 0: NaN", () -> new Wanted.Word("ا", none, Double.NaN));
    refused(
        "weight must be a number of at least 0: Infinity",
        () -> new Wanted.Word("ا", none, Double.POSITIVE_INFINITY));
  }

  @Test
  void aPhraseHasAWordAndNoNegativeSlop() {
    refused("phrase must have at least one word: '،'", () -> new Wanted.Phrase("،", List.of(), 0));
    refused("slop must be at least 0: -1", () -> new Wanted.Phrase("ا", List.of(Set.of("ا")), -1));
  }

  @Test
  void aSpanIsNotEmpty() {
    refused("a span needs 0 <= start < end: 3..3", () -> new Span(3, 3, "ا", MatchKind.EXACT));
    refused("a span needs 0 <= start < end: -1..3", () -> new Span(-1, 3, "ا", MatchKind.EXACT));
  }

  @Test
  void spansStandInTheirText() {
    Span span = new Span(1, 4, "ا", MatchKind.EXACT);
    refused(
        "spans must be in order, apart, and inside the 3 characters of the text: 1..4",
        () -> new MarkedText("abc", List.of(span)));
    refused(
        "spans must be in order, apart, and inside the 5 characters of the text: 1..4",
        () -> new Passage("abcde", 0, List.of(span, span), false, false));
  }

  private static void refused(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
