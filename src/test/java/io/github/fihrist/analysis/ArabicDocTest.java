// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/arabic.md} true: its examples hold, and it has a section for each rule. */
class ArabicDocTest {
  private static final int FEWEST_EXAMPLES = 150;

  /** In a table: an input, an arrow, the lemmas; a dash for no token at all. */
  private static final Pattern EXAMPLE = Pattern.compile("`([^`]+) → ([^`]+)`");

  /** A heading that ends with the id of its rule in code marks. */
  private static final Pattern HEADING = Pattern.compile("### .* `([a-z-]+)`");

  private static final List<String> LINES = ReviewedTable.lines(Path.of("docs", "arabic.md"));

  @Test
  void everyExampleHolds() {
    assertEquals(
        "",
        examples()
            .filter(example -> !Lemmas.hold(input(example), lemmas(example)))
            .map(MatchedExample::text)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void examplesAreMany() {
    long count = examples().count();
    assertTrue(count >= FEWEST_EXAMPLES, count + " examples");
  }

  @Test
  void everyRuleOfThePairsHasItsHeading() {
    List<String> headings =
        LINES.stream()
            .map(HEADING::matcher)
            .filter(Matcher::matches)
            .map(match -> match.group(1))
            .toList();
    assertEquals(PairsTest.rules().toList(), headings);
  }

  private record MatchedExample(String text, String input, String lemmas) {}

  private static Stream<MatchedExample> examples() {
    return LINES.stream()
        .filter(line -> line.startsWith("|"))
        .flatMap(line -> EXAMPLE.matcher(line.replace("\\|", "|")).results())
        .map(match -> new MatchedExample(match.group(), match.group(1), match.group(2)));
  }

  private static String input(MatchedExample example) {
    return ReviewedTable.unescape(example.input());
  }

  private static String lemmas(MatchedExample example) {
    return example.lemmas().equals("-") ? "" : example.lemmas();
  }
}
