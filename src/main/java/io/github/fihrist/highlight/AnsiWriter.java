// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.List;

/** Marked text for terminals. */
final class AnsiWriter {
  private static final char ESCAPE = '\u001B';
  private static final char DELETE = '\u007F';
  private static final char LAST_CONTROL = '\u009F';
  private static final char CONTROL_PICTURES = '\u2400';
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final String MARK = ESCAPE + "[1;33m";
  private static final String RESET = ESCAPE + "[0m";

  private AnsiWriter() {}

  static void text(StringBuilder out, String text, List<Span> spans) {
    int at = 0;
    for (Span span : spans) {
      visible(out, text, at, span.start());
      out.append(MARK);
      visible(out, text, span.start(), span.end());
      out.append(RESET);
      at = span.end();
    }
    visible(out, text, at, text.length());
  }

  /* An article must not be able to move the cursor or rename the window of its reader. */
  private static void visible(StringBuilder out, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t') {
        out.append((char) (CONTROL_PICTURES + c));
      } else if (c >= DELETE && c <= LAST_CONTROL) {
        out.append(PICTURE_OF_DELETE);
      } else {
        out.append(c);
      }
    }
  }
}
