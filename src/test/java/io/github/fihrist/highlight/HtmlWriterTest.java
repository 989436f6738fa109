// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
