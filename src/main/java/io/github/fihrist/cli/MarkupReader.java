// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the HTML of snippets back, strictly: the few tags that they are made of, each closed where
 * it must be, and references for whatever could be taken for markup. A browser forgives much, and
 * what it forgives hides a fault.
 */
final class MarkupReader {
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "<div dir=\"rtl\">", "div",
          "<div dir=\"rtl\" style=\"white-space: pre-line\">", "div",
          "<mark>", "mark",
          "<bdi>", "bdi",
          "<bdi dir=\"rtl\">", "bdi");
  private static final Map<String, Character> REFERENCES =
      Map.of("&amp;", '&', "&lt;", '<', "&gt;", '>', "&quot;", '"', "&#39;", '\'', "&#13;", '\r');

  private final String html;
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder marked = new StringBuilder();
  private Optional<String> fault = Optional.empty();

  private MarkupReader(String html) {
    this.html = html;
  }

  static MarkupReader of(String html) {
    MarkupReader reader = new MarkupReader(html);
    reader.read();
    return reader;
  }

  /** What is wrong with it, with the place; empty if nothing is. */
  Optional<String> fault() {
    return fault;
  }

  /** What people read. */
  String text() {
    return text.toString();
  }

  /** What is marked of it. */
  String marked() {
    return marked.toString();
  }

  private void read() {
    int at = 0;
    while (at < html.length() && fault.isEmpty()) {
      char c = html.charAt(at);
      at =
          switch (c) {
            case '<' -> tag(at);
            case '&' -> reference(at);
            case '>', '"', '\'' -> wrong("a character that is not escaped", at);
            default -> letter(c, at + 1);
          };
    }
    if (fault.isEmpty() && !open.isEmpty()) {
      wrong("an element that is not closed, " + open.peek(), at);
    }
  }

  private int letter(char c, int next) {
    text.append(c);
    if (open.contains("mark")) {
      marked.append(c);
    }
    return next;
  }

  private int reference(int at) {
    for (Map.Entry<String, Character> reference : REFERENCES.entrySet()) {
      if (html.startsWith(reference.getKey(), at)) {
        return letter(reference.getValue(), at + reference.getKey().length());
      }
    }
    return wrong("a character that is not escaped", at);
  }

  private int tag(int at) {
    int end = html.indexOf('>', at) + 1;
    String tag = html.substring(at, Math.max(at + 1, end));
    if (tag.startsWith("</")) {
      return !open.isEmpty() && tag.equals("</" + open.peek() + ">")
          ? closed(end)
          : wrong("an end tag without its start tag", at);
    }
    String element = ELEMENTS.get(tag);
    if (element == null || (element.equals("mark") && open.contains("mark"))) {
      return wrong("a tag that does not belong there", at);
    }
    open.push(element);
    return end;
  }

  private int closed(int next) {
    open.pop();
    return next;
  }

  private int wrong(String what, int at) {
    String where = html.substring(at, Math.min(html.length(), at + 20));
    fault = Optional.of(what + ", at " + at + ": '" + where + "'");
    return html.length();
  }
}
