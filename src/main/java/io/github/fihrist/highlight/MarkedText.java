// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.List;

/**
 * A whole text, a title or a body, with its marks.
 *
 * <pre>{@code
 * MarkedText title = new MarkedText(article.title(), highlighter.marks(article.title(), wanted));
 * out.print(title.toHtml());
 * }</pre>
 *
 * @param text the text, to the letter
 * @param spans its marks, in order and apart
 */
public record MarkedText(String text, List<Span> spans) {

  /** Validates and copies. */
  public MarkedText {
    spans = checked(text, spans);
  }

  /** How many marks there are. */
  public int matchCount() {
    return spans.size();
  }

  /** HTML that keeps the lines of the text: {@link HtmlFormat#article()}. */
  public String toHtml() {
    return toHtml(HtmlFormat.article());
  }

  /** HTML with tags of one's own. */
  public String toHtml(HtmlFormat format) {
    return new HtmlWriter(format).open().text(text, spans).close();
  }

  /** Marks in colour for a terminal; control characters of the text are shown, not obeyed. */
  public String toAnsi() {
    StringBuilder out = new StringBuilder();
    AnsiWriter.text(out, text, spans);
    return out.toString();
  }

  /** The text without its marks. */
  public String toPlain() {
    return text;
  }

  static List<Span> checked(String text, List<Span> spans) {
    int end = 0;
    for (Span span : spans) {
      if (span.start() < end || span.end() > text.length()) {
        throw new IllegalArgumentException(
            "spans must be in order, apart, and inside the "
                + text.length()
                + " characters of the text: "
                + span.start()
                + ".."
                + span.end());
      }
      end = span.end();
    }
    return List.copyOf(spans);
  }
}
