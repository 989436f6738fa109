// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing is worth nothing: every fault it must find. */
class MarkupReaderTest {

  @Test
  void textAndMarksAreRead() {
    MarkupReader read =
        MarkupReader.of("<div dir=\"rtl\">a &lt;b&gt; <mark>c <bdi>d&amp;</bdi></mark>&#39;</div>");
    assertEquals(Optional.empty(), read.fault());
    assertEquals("a <b> c d&'", read.text());
    assertEquals("c d&", read.marked());
  }

  @Test
  void everyFaultIsFound() {
    fault("a & b", "a character that is not escaped, at 2: '& b'");
    fault("&copy;", "a character that is not escaped, at 0: '&copy;'");
    fault("a > b", "a character that is not escaped, at 2: '> b'");
    fault("\"", "a character that is not escaped, at 0: '\"'");
    fault("<script>", "a tag that does not belong there, at 0: '<script>'");
    fault("<", "a tag that does not belong there, at 0: '<'");
    fault(
        "<mark><mark></mark></mark>",
        "a tag that does not belong there, at 6: '<mark></mark></mark>'");
    fault("<mark><bdi></mark></bdi>", "an end tag without its start tag, at 11: '</mark></bdi>'");
    fault("</div>", "an end tag without its start tag, at 0: '</div>'");
    fault("<mark>a", "an element that is not closed, mark, at 7: ''");
  }

  private static void fault(String html, String fault) {
    assertEquals(Optional.of(fault), MarkupReader.of(html).fault());
  }
}
