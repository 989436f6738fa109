// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.TextAnalysis;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HighlighterSnippetTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();
  private static final String FILLER = "وتحدث كثيرون عن شؤون أخرى لا صلة لها بما نحن فيه. ";

  /* Passages that meet become one, and the space between them counts. */
  @Test
  void passagesThatMeetAreNotLongerThanAllowed() {
    List<String> words = List.of("كتاب", "نهر", "قمر", "مدينة", "جبل", "بحر");
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < 120; i++) {
        body.append(random.nextInt(10) == 0 ? RandomText.pick(random, words) : "كلمة");
        body.append(random.nextInt(20) == 0 ? ". " : random.nextInt(20) == 0 ? "\n\n" : " ");
      }
      int maxChars = 120;
      Snippet snippet =
          new Highlighter(ANALYSIS, new SnippetOptions(maxChars, 3))
              .snippet(body.toString(), Ask.of("=" + String.join(" =", words)));
      int chars = snippet.passages().stream().mapToInt(passage -> passage.text().length()).sum();
      assertTrue(chars <= maxChars, () -> chars + " > " + maxChars + ": " + snippet);
    }
  }

  @TestFactory
  Stream<DynamicTest> snippetsAreThoseOfTheTable() {
    return Table.rows("passages.tsv")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + ": " + row.get(5),
                    () -> {
                      SnippetOptions options =
                          new SnippetOptions(
                              Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)));
                      Snippet snippet =
                          new Highlighter(ANALYSIS, options)
                              .snippet(row.get(4), Ask.of(row.get(3)));
                      assertEquals(row.get(5), marked(snippet));
                    }));
  }

  @Test
  void aRareWordIsShownBeforeACommonOne() {
    String body = "شمس الصباح هنا. " + FILLER.repeat(3) + "قمر المساء هناك.";
    Highlighter highlighter = new Highlighter(ANALYSIS, new SnippetOptions(60, 1));

    Snippet snippet = highlighter.snippet(body, List.of(Ask.word("شمس", 1), Ask.word("قمر", 5)));

    assertEquals("قمر", markedWords(snippet));
  }

  @Test
  void aWordOfNoWeightIsMarkedButDrawsNoPassage() {
    String body = "هذا من هنا. " + FILLER.repeat(3) + "قمر من هناك.";
    Highlighter highlighter = new Highlighter(ANALYSIS, new SnippetOptions(60, 3));

    Snippet snippet = highlighter.snippet(body, List.of(Ask.word("من", 0), Ask.word("قمر", 1)));

    assertEquals("قمر من", markedWords(snippet));
  }

  @Test
  void aMatchFarIntoAnArticleIsFound() {
    for (int chars : new int[] {9_000, 10_000, 10_001, 20_000, 50_000, 100_000, 200_000, 400_000}) {
      String body = FILLER.repeat(chars / FILLER.length() + 1) + "قمر المساء هناك. " + FILLER;

      Snippet snippet =
          new Highlighter(ANALYSIS, SnippetOptions.standard()).snippet(body, Ask.of("=قمر"));

      assertEquals("قمر", markedWords(snippet));
      assertTrue(snippet.passages().getFirst().offset() > chars - 250);
    }
  }

  @Test
  void whereNothingMatchedTheLeadHasNoMarks() {
    Snippet snippet =
        new Highlighter(ANALYSIS, SnippetOptions.standard())
            .snippet(FILLER.repeat(20), Ask.of("=غائب"));

    assertFalse(snippet.hasMarks());
    assertEquals(0, snippet.passages().getFirst().offset());
  }

  @Test
  void aWordLongerThanASnippetIsCutAndStillMarked() {
    String word = "كتاب".repeat(1_000);

    Snippet snippet =
        new Highlighter(ANALYSIS, new SnippetOptions(50, 1))
            .snippet("قال " + word + " ثم سكت.", Ask.of("=" + word));

    assertEquals("كتاب".repeat(12) + "كت", markedWords(snippet));
  }

  @Test
  void aTerminalSeesColourAndNoControlOfTheArticle() {
    Snippet snippet =
        new Highlighter(ANALYSIS, SnippetOptions.standard())
            .snippet("هذا كتاب \u001B[2J\u0007\u009B\n", Ask.of("=كتاب"));

    assertEquals("هذا \u001B[1;33mكتاب\u001B[0m \u241B[2J\u2407\u2421", snippet.toAnsi());
  }

  @Test
  void jsonCarriesTextOffsetAndMarks() {
    Snippet snippet =
        new Highlighter(ANALYSIS, SnippetOptions.standard())
            .snippet(" قال \"كتاب\"", Ask.of("=كتاب"));

    assertEquals(
        "[{\"text\":\"قال \\\"كتاب\\\"\",\"offset\":1,\"marks\":[[5,9]]}]", snippet.toJson());
    assertEquals("[]", new Snippet(List.of()).toJson());
  }

  private static String markedWords(Snippet snippet) {
    return String.join(
        " ",
        snippet.passages().stream()
            .flatMap(
                passage ->
                    passage.spans().stream()
                        .map(span -> passage.text().substring(span.start(), span.end())))
            .toList());
  }

  static String marked(Snippet snippet) {
    return snippet.toAnsi().replace("\u001B[1;33m", "⟦").replace("\u001B[0m", "⟧");
  }
}
