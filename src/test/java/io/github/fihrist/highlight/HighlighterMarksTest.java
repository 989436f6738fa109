// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HighlighterMarksTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();
  private static final Highlighter HIGHLIGHTER =
      new Highlighter(ANALYSIS, SnippetOptions.standard());

  @TestFactory
  Stream<DynamicTest> marksAreThoseOfTheTable() {
    return Table.rows("marks.tsv")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + ": " + row.get(2),
                    () -> {
                      String text = row.get(2).replaceAll("[⟦⟧]", "");
                      List<Span> spans = HIGHLIGHTER.marks(text, Ask.of(row.get(1)));
                      assertEquals(row.get(2), marked(text, spans));
                    }));
  }

  @Test
  void theNarrowestViewIsReported() {
    String stem = ANALYSIS.tokens("والكتاب").getFirst().forms().stem();
    Wanted wanted =
        new Wanted.Word(
            "الكتاب",
            Map.of(
                View.EXACT, Set.of("الكتاب"), View.STEM, Set.of(stem), View.LEMMA, Set.of(stem)));

    assertEquals(
        List.of(
            new Span(0, 6, "الكتاب", MatchKind.EXACT), new Span(7, 14, "الكتاب", MatchKind.STEM)),
        HIGHLIGHTER.marks("الكتاب والكتاب", List.of(wanted)));
  }

  @Test
  void anExactTermIsComparedByItsFoldedPart() {
    Wanted wanted = new Wanted.Word("أسعار", Map.of(View.EXACT, Set.of("اسعار|أسعار")));

    assertEquals(
        List.of(new Span(0, 5, "أسعار", MatchKind.EXACT)),
        HIGHLIGHTER.marks("اسعار", List.of(wanted)));
  }

  @Test
  void aPatternSaysWhatItIs() {
    Wanted fuzzy = new Wanted.Pattern("كتب~", View.EXACT, "كتاب"::equals, MatchKind.FUZZY, 1);
    Wanted variant = new Wanted.Variants("غوغل", Set.of("جوجل"), 1);
    Wanted plain = new Wanted.Pattern("ك?اب", View.EXACT, "كذاب"::equals);

    assertEquals(
        List.of(
            new Span(0, 4, "كتب~", MatchKind.FUZZY),
            new Span(5, 9, "غوغل", MatchKind.VARIANT),
            new Span(10, 14, "ك?اب", MatchKind.WILDCARD)),
        HIGHLIGHTER.marks("كتاب جوجل كذاب", List.of(fuzzy, variant, plain)));
  }

  @Test
  void aPatternMayTestStemsAndLemmas() {
    String text = "والكتاب";
    String stem = ANALYSIS.tokens(text).getFirst().forms().stem();
    String lemma = ANALYSIS.tokens(text).getFirst().forms().lemmas().getFirst();

    for (Wanted wanted :
        List.of(
            new Wanted.Pattern("q", View.STEM, stem::equals),
            new Wanted.Pattern("q", View.LEMMA, lemma::equals))) {
      assertEquals(
          List.of(new Span(0, 7, "q", MatchKind.WILDCARD)),
          HIGHLIGHTER.marks(text, List.of(wanted)));
    }
  }

  @Test
  void aPhraseBringsItsTextAndAWordInsideItDoesNotSplitIt() {
    assertEquals(
        List.of(new Span(4, 15, "معرض الكتاب", MatchKind.PHRASE)),
        HIGHLIGHTER.marks("زار معرض الكتاب", Ask.of("=الكتاب \"معرض الكتاب\"")));
  }

  @Test
  void offsetsAreUtf16CodeUnits() {
    assertEquals(
        List.of(new Span(3, 7, "كتاب", MatchKind.EXACT)),
        HIGHLIGHTER.marks("\uD83D\uDE00 كتاب", Ask.of("=كتاب")));
  }

  @Test
  void aWholeTextCarriesEveryMarkHoweverFar() {
    String body = "كلمة ".repeat(50_000) + "كتاب" + " كلمة".repeat(50_000) + " كتاب";

    MarkedText whole = HIGHLIGHTER.whole(body, Ask.of("=كتاب"));

    assertEquals(2, whole.matchCount());
    assertEquals(250_000, whole.spans().getFirst().start());
    assertEquals(body.length(), whole.spans().getLast().end());
    assertEquals(body, whole.toPlain());
  }

  @TestFactory
  Stream<DynamicTest> matchesAreFoundHoweverFar() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("كتاب", "=كتاب");
    asked.put("كِتَابٌ", "=كتاب");
    asked.put("ا\u0654سعار", "=أسعار");
    asked.put("شرکة", "=شركة");
    asked.put("\uFEB3\uFEFC\uFEE1", "=سلام");
    asked.put("بـــيت", "=بيت");
    asked.put("الأنهار", "نهر");
    asked.put("وستعلن", "أعلن");
    asked.put("Elections", "election");
    asked.put("١٬٥٠٠", "1500");
    asked.put("كتابان", "كتا*");
    asked.put("معرض الكتاب", "\"معرض الكتاب\"");
    return asked.entrySet().stream()
        .flatMap(
            each ->
                Stream.of(10_100, 1_000_000)
                    .map(
                        chars ->
                            DynamicTest.dynamicTest(
                                each.getKey() + " after " + chars,
                                () -> foundAfter(chars, each.getKey(), each.getValue()))));
  }

  private static void foundAfter(int chars, String word, String query) {
    String filler = "\uD83D\uDE00 مقالة ".repeat(chars / 9);
    String body = filler + word + "، ثم انتهى.";

    Snippet snippet = HIGHLIGHTER.snippet(body, Ask.of(query));
    MarkedText whole = HIGHLIGHTER.whole(body, Ask.of(query));

    assertEquals(1, whole.matchCount());
    assertEquals(filler.length(), whole.spans().getFirst().start());
    assertEquals(filler.length() + word.length(), whole.spans().getFirst().end());
    Passage shown = snippet.passages().getFirst();
    Span mark = shown.spans().getFirst();
    assertEquals(word, shown.text().substring(mark.start(), mark.end()));
  }

  static String marked(String text, List<Span> spans) {
    StringBuilder out = new StringBuilder(text);
    for (Span span : spans.reversed()) {
      out.insert(span.end(), '⟧').insert(span.start(), '⟦');
    }
    return out.toString();
  }
}
