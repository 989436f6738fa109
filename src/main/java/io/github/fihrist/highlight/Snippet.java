// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an article says about a query: its best passages, with the words that matched marked.
 *
 * <p>The written forms join the passages by … and put it wherever a sentence is cut. All else is
 * the article's own text.
 *
 * @param passages in the order of the article; none for an article without text
 */
public record Snippet(List<Passage> passages) {
  private static final String ELLIPSIS = "…";

  /** Copies. */
  public Snippet {
    passages = List.copyOf(passages);
  }

  /** Whether any word of the article matched; otherwise it is the article's beginning. */
  public boolean hasMarks() {
    return passages.stream().anyMatch(passage -> !passage.spans().isEmpty());
  }

  /** An escaped HTML block: {@link HtmlFormat#snippet()}. */
  public String toHtml() {
    return toHtml(HtmlFormat.snippet());
  }

  /** Escaped HTML with tags of one's own. */
  public String toHtml(HtmlFormat format) {
    HtmlWriter html = new HtmlWriter(format).open();
    for (int i = 0; i < passages.size(); i++) {
      html.plain(before(i));
      html.passage(passages.get(i).text(), passages.get(i).spans());
      html.plain(after(i));
    }
    return html.close();
  }

  /** Marks in colour for a terminal; control characters of the text are shown, not obeyed. */
  public String toAnsi() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < passages.size(); i++) {
      out.append(before(i));
      AnsiWriter.text(out, passages.get(i).text(), passages.get(i).spans());
      out.append(after(i));
    }
    return out.toString();
  }

  /** The text without its marks. */
  public String toPlain() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < passages.size(); i++) {
      out.append(before(i)).append(passages.get(i).text()).append(after(i));
    }
    return out.toString();
  }

  /**
   * A JSON array with an object for each passage: {@code text}, {@code offset} and {@code marks},
   * pairs of start and end in UTF-16 code units of {@code text}.
   */
  public String toJson() {
    return passages.stream().map(JsonWriter::passage).collect(Collectors.joining(",", "[", "]"));
  }

  private String before(int passage) {
    if (passage > 0) {
      return " " + ELLIPSIS + " ";
    }
    return passages.getFirst().cutBefore() ? ELLIPSIS + " " : "";
  }

  private String after(int passage) {
    boolean isLast = passage == passages.size() - 1;
    return isLast && passages.get(passage).cutAfter() ? " " + ELLIPSIS : "";
  }
}
