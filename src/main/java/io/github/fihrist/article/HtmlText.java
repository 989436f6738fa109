// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element as a reader sees it: a paragraph for each block. */
final class HtmlText implements NodeVisitor {
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();

  private HtmlText() {}

  /**
   * Paragraphs with a blank line between them.
   *
   * @param title the headline, which is no part of the text at its start or end
   */
  static String of(Element element, String title) {
    HtmlText text = new HtmlText();
    element.traverse(text);
    text.end();
    List<String> all = text.paragraphs;
    int from = !all.isEmpty() && LineShape.areSame(all.getFirst(), title) ? 1 : 0;
    boolean repeated = all.size() - from > 1 && LineShape.areSame(all.getLast(), title);
    return String.join("\n\n", all.subList(from, all.size() - (repeated ? 1 : 0)));
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (element.nameIs("br")) {
        paragraph.append('\n');
      } else if (element.nameIs("td") || element.nameIs("th")) {
        append(" ");
      } else if (element.isBlock()) {
        end();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock() && !isWithinParagraph(element)) {
      end();
    }
  }

  private static boolean isWithinParagraph(Element element) {
    return element.nameIs("br") || element.nameIs("td") || element.nameIs("th");
  }

  /** White space of the source counts as one space. */
  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        if (!paragraph.isEmpty()
            && !Character.isWhitespace(paragraph.charAt(paragraph.length() - 1))) {
          paragraph.append(' ');
        }
      } else {
        paragraph.append(c);
      }
    }
  }

  private void end() {
    String text = paragraph.toString().replaceAll(" *\n *", "\n").strip();
    if (!LineShape.isBlank(text)) {
      paragraphs.add(text);
    }
    paragraph.setLength(0);
  }
}
