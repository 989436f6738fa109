// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.TextAnalysis;
import java.text.BreakIterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What must hold of every snippet of every text; the texts come from seeds. */
class HighlighterPropertiesTest {
  private static final int RUNS = 600;
  private static final List<String> QUERIES =
      List.of(
          "كتاب",
          "=كتاب =معرض",
          "\"كتاب معرض\"",
          "\"كتاب في\"~3 مدينة",
          "كت* COVID",
          "شرکة علی من في",
          "World Bank",
          "\"World Bank\"",
          "=20 3 UN",
          "غائب");

  @Test
  void passagesAreTheArticlesOwnTextInOrderAndWithinTheLimit() {
    forEachSnippet(
        (body, options, wanted, snippet) -> {
          int end = 0;
          int chars = 0;
          for (Passage passage : snippet.passages()) {
            assertTrue(passage.offset() >= end && !passage.text().isEmpty());
            assertTrue(body.startsWith(passage.text(), passage.offset()));
            end = passage.offset() + passage.text().length();
            chars += passage.text().length();
          }
          assertTrue(chars <= options.maxSnippetChars(), () -> "too long: " + snippet);
          assertTrue(snippet.passages().size() <= options.maxPassages());
          assertEquals(body.isBlank(), snippet.passages().isEmpty() && body.isBlank());
        });
  }

  @Test
  void passagesBeginAndEndBetweenGraphemes() {
    forEachSnippet(
        (body, options, wanted, snippet) -> {
          BreakIterator graphemes = BreakIterator.getCharacterInstance();
          graphemes.setText(body);
          for (Passage passage : snippet.passages()) {
            int end = passage.offset() + passage.text().length();
            assertTrue(graphemes.isBoundary(passage.offset()), () -> "start of " + passage);
            assertTrue(graphemes.isBoundary(end), () -> "end of " + passage);
          }
        });
  }

  @Test
  void marksAreWholeWordsInOrderAndApart() {
    forEachSnippet(
        (body, options, wanted, snippet) -> {
          for (Passage passage : snippet.passages()) {
            int end = 0;
            for (Span span : passage.spans()) {
              assertTrue(span.start() >= end && span.end() <= passage.text().length());
              assertFalse(isInsideWord(body, passage.offset() + span.start()));
              assertFalse(isInsideWord(body, passage.offset() + span.end()));
              end = span.end();
            }
          }
        });
  }

  @Test
  void aTextThatMatchesHasAMarkInItsSnippet() {
    forEachSnippet(
        (body, options, wanted, snippet) ->
            assertEquals(
                highlighter(options).whole(body, wanted).matchCount() > 0, snippet.hasMarks()));
  }

  @Test
  void theMarksOfASnippetAreThoseOfTheWholeText() {
    forEachSnippet(
        (body, options, wanted, snippet) -> {
          Set<Integer> starts =
              highlighter(options).marks(body, wanted).stream()
                  .map(Span::start)
                  .collect(Collectors.toSet());
          for (Passage passage : snippet.passages()) {
            for (Span span : passage.spans()) {
              // A phrase may begin before the passage.
              assertTrue(span.start() == 0 || starts.contains(passage.offset() + span.start()));
            }
          }
        });
  }

  @Test
  void htmlSaysTheTextAndNothingElse() {
    forEachSnippet(
        (body, options, wanted, snippet) -> {
          assertEquals(snippet.toPlain(), text(snippet.toHtml()));
          MarkedText whole = highlighter(options).whole(body, wanted);
          assertEquals(body, text(whole.toHtml()));
          assertEquals(
              whole.spans().stream()
                  .map(span -> body.substring(span.start(), span.end()))
                  .collect(Collectors.joining()),
              parse(whole.toHtml()).select("mark").stream()
                  .map(Element::wholeText)
                  .collect(Collectors.joining()));
        });
  }

  @Test
  void htmlHasNoElementsButItsOwn() {
    forEachSnippet(
        (body, options, wanted, snippet) -> {
          Parser parser = Parser.htmlParser().setTrackErrors(10);
          Document document = Jsoup.parseBodyFragment("", "");
          parser.parseFragmentInput(snippet.toHtml(), document.body(), "");
          assertTrue(parser.getErrors().isEmpty(), () -> parser.getErrors() + snippet.toHtml());
          for (Element element : parse(snippet.toHtml()).body().children().select("*")) {
            assertTrue(Set.of("div", "mark", "bdi").contains(element.tagName()));
          }
        });
  }

  /** A property of one snippet. */
  private interface Property {
    void check(String body, SnippetOptions options, List<Wanted> wanted, Snippet snippet);
  }

  private static void forEachSnippet(Property property) {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      String body = RandomText.of(random, seed % 3 == 0 ? 20 : 150);
      SnippetOptions options = new SnippetOptions(40 + random.nextInt(160), 1 + random.nextInt(3));
      List<Wanted> wanted = Ask.of(RandomText.pick(random, QUERIES));
      Snippet snippet = highlighter(options).snippet(body, wanted);
      int run = seed;
      try {
        property.check(body, options, wanted, snippet);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + run + ", body '" + body + "'", e);
      }
    }
  }

  private static Highlighter highlighter(SnippetOptions options) {
    return new Highlighter(TextAnalysis.standard(), options);
  }

  private static String text(String html) {
    return parse(html).body().wholeText();
  }

  private static Document parse(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document;
  }

  private static boolean isInsideWord(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean joined = Letters.isArabicLetter(before) && Letters.isArabicLetter(after);
    return joined || Letters.isExtender(after) || (isAsciiLetter(before) && isAsciiLetter(after));
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
