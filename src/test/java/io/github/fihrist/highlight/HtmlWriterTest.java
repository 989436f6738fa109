// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.TextAnalysis;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HtmlWriterTest {
  private static final Highlighter HIGHLIGHTER =
      new Highlighter(TextAnalysis.standard(), SnippetOptions.standard());

  @TestFactory
  Stream<DynamicTest> htmlIsThatOfTheTable() {
    return Table.rows("html.tsv")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + ": " + row.get(2),
                    () ->
                        assertEquals(
                            row.get(3),
                            HIGHLIGHTER
                                .whole(row.get(2), Ask.of(row.get(1)))
                                .toHtml(HtmlFormat.inline()))));
  }

  /** Each line of each table: own examples of every script and form of writing. */
  @TestFactory
  Stream<DynamicTest> textOutsideTheTagsIsByteIdenticalInABlockFromRightToLeft() {
    return Stream.concat(
            Table.rows("marks.tsv").map(row -> List.of(row.get(1), unmarked(row.get(2)))),
            Stream.concat(
                Table.rows("html.tsv").map(row -> row.subList(1, 3)),
                Table.rows("passages.tsv").map(row -> row.subList(3, 5))))
        .map(
            asked ->
                DynamicTest.dynamicTest(
                    asked.get(0) + ": " + asked.get(1),
                    () -> checkBlock(asked.get(1), Ask.of(asked.get(0)))));
  }

  private static String unmarked(String text) {
    return text.replaceAll("[⟦⟧]", "");
  }

  private static void checkBlock(String text, List<Wanted> wanted) {
    MarkedText whole = HIGHLIGHTER.whole(text, wanted);
    assertEquals(text, whole.toPlain());
    // Encoding half a pair makes the same sign of it as HTML does.
    assertArrayEquals(
        text.replace('\0', '\uFFFD').getBytes(UTF_16BE), plain(whole.toHtml()).getBytes(UTF_16BE));
    String html = whole.toHtml();
    assertTrue(html.startsWith("<div dir=\"rtl\""), html);
    assertTrue(html.endsWith("</div>"), html);
    Snippet snippet = HIGHLIGHTER.snippet(text, wanted);
    assertTrue(snippet.toHtml().startsWith("<div dir=\"rtl\">"), snippet::toHtml);
    for (Passage passage : snippet.passages()) {
      assertTrue(text.startsWith(passage.text(), passage.offset()), passage::toString);
    }
  }

  /** What a browser shows. */
  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#13;", "\r")
        .replace("&amp;", "&");
  }

  @Test
  void theBlockReadsFromRightToLeft() {
    Snippet snippet = HIGHLIGHTER.snippet("هذا كتاب", Ask.of("=كتاب"));
    MarkedText whole = HIGHLIGHTER.whole("هذا كتاب", Ask.of("=كتاب"));

    assertEquals("<div dir=\"rtl\">هذا <mark>كتاب</mark></div>", snippet.toHtml());
    assertEquals(
        "<div dir=\"rtl\" style=\"white-space: pre-line\">هذا <mark>كتاب</mark></div>",
        whole.toHtml());
  }

  @Test
  void tagsMayBeOnesOwn() {
    HtmlFormat format = new HtmlFormat("<p class=\"hit\" dir=\"rtl\">", "<em class=\"f\">", false);

    assertEquals(
        "<p class=\"hit\" dir=\"rtl\">هذا <em class=\"f\">كتاب</em> من Oxford</p>",
        HIGHLIGHTER.snippet("هذا كتاب من Oxford", Ask.of("=كتاب")).toHtml(format));
    assertEquals(
        "هذا كتاب",
        HIGHLIGHTER.snippet("هذا كتاب", Ask.of("=كتاب")).toHtml(new HtmlFormat("", "", true)));
  }

  @Test
  void aTagThatIsNoStartTagIsRefused() {
    for (String tag :
        List.of(
            "mark",
            "<mark",
            "</mark>",
            "<mark><b>",
            "<b class=\">",
            "<b class='x'>",
            "<b>x",
            "< b>")) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> new HtmlFormat("<div>", tag, true));
      assertEquals(
          "markTag must be empty or one start tag such as '<mark class=\"hit\">': '" + tag + "'",
          e.getMessage());
    }
  }

  @Test
  void aTagThatIsTooLongIsRefused() {
    String tag = "<div class=\"" + "x".repeat(200) + "\">";

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new HtmlFormat(tag, "<mark>", true));
    assertEquals("blockTag must have at most 200 characters: 214", e.getMessage());
  }

  @Test
  void aPassageWithDirectionControlsKeepsThemToItself() {
    Passage passage = new Passage("كتاب \u202Eabc", 0, List.of(), false, false);

    assertEquals(
        "<bdi dir=\"rtl\">كتاب \u202E<bdi>abc</bdi></bdi>",
        new Snippet(List.of(passage)).toHtml(HtmlFormat.inline()));
  }

  /** They are passed over unasked. */
  @Test
  void noLetterFromHebrewToTheLastArabicReadsFromLeftToRight() {
    for (char c = '\u0590'; c <= '\u08FF'; c++) {
      assertTrue(
          !Character.isLetter(c)
              || Character.getDirectionality(c) != Character.DIRECTIONALITY_LEFT_TO_RIGHT,
          Integer.toHexString(c));
    }
  }
}
