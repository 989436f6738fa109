// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.ArrayList;
import java.util.List;

/** Marked text as escaped, well-formed HTML. For one thread. */
final class HtmlWriter {
  private static final String REPLACEMENT = "\uFFFD";
  private static final String ISOLATE = "<bdi>";
  private static final String ISOLATE_END = "</bdi>";
  private static final String RIGHT_TO_LEFT = "<bdi dir=\"rtl\">";

  private final HtmlFormat format;
  private final String markEnd;
  private final StringBuilder out = new StringBuilder(512);

  HtmlWriter(HtmlFormat format) {
    this.format = format;
    this.markEnd = format.markEnd();
  }

  HtmlWriter open() {
    out.append(format.blockTag());
    return this;
  }

  String close() {
    return out.append(format.blockEnd()).toString();
  }

  /** Text without marks. */
  void plain(String text) {
    escape(text, 0, text.length());
  }

  /** A passage among others: what it does to the direction of text must end with it. */
  void passage(String text, List<Span> spans) {
    boolean isClosedOff = format.isolateRuns() && hasDirectionControl(text);
    out.append(isClosedOff ? RIGHT_TO_LEFT : "");
    text(text, spans);
    out.append(isClosedOff ? ISOLATE_END : "");
  }

  /** Text with its marks. */
  HtmlWriter text(String text, List<Span> spans) {
    List<BidiRuns.Run> runs = format.isolateRuns() ? BidiRuns.of(text) : List.of();
    nested(text, pieces(spans, runs), runs);
    return this;
  }

  /*
   * A mark that ends inside a run, or begins there and ends outside, becomes two: the tags must
   * nest, and of the two only the mark can be split without changing how the line reads.
   */
  private static List<BidiRuns.Run> pieces(List<Span> spans, List<BidiRuns.Run> runs) {
    List<BidiRuns.Run> pieces = new ArrayList<>(spans.size());
    int next = 0;
    for (Span span : spans) {
      int start = span.start();
      while (next < runs.size() && runs.get(next).end() <= start) {
        next++;
      }
      for (int i = next; i < runs.size() && runs.get(i).start() < span.end(); i++) {
        BidiRuns.Run run = runs.get(i);
        if (run.start() < start && run.end() < span.end()) {
          pieces.add(new BidiRuns.Run(start, run.end()));
          start = run.end();
        } else if (run.start() > start && run.end() > span.end()) {
          pieces.add(new BidiRuns.Run(start, run.start()));
          start = run.start();
        }
      }
      pieces.add(new BidiRuns.Run(start, span.end()));
    }
    return pieces;
  }

  /* Marks and runs, each in order, and of any two that overlap one inside the other. */
  private void nested(String text, List<BidiRuns.Run> marks, List<BidiRuns.Run> runs) {
    int at = 0;
    int mark = 0;
    int run = 0;
    int markTo = -1;
    int runTo = -1;
    boolean markIsOuter = false;
    while (true) {
      boolean markCloses = markTo == at;
      boolean runCloses = runTo == at;
      if (markCloses && !markIsOuter) {
        out.append(markEnd);
      }
      if (runCloses) {
        out.append(ISOLATE_END);
        runTo = -1;
      }
      if (markCloses && markIsOuter) {
        out.append(markEnd);
      }
      markTo = markCloses ? -1 : markTo;
      boolean markOpens = mark < marks.size() && marks.get(mark).start() == at;
      boolean runOpens = run < runs.size() && runs.get(run).start() == at;
      if (markOpens) {
        markTo = marks.get(mark++).end();
        // Alone it is outer to the runs that follow, inner to one that is open.
        markIsOuter = runOpens ? markTo >= runs.get(run).end() : runTo < 0;
      }
      if (markOpens && markIsOuter) {
        out.append(format.markTag());
      }
      if (runOpens) {
        out.append(ISOLATE);
        runTo = runs.get(run++).end();
      }
      if (markOpens && !markIsOuter) {
        out.append(format.markTag());
      }
      if (at == text.length()) {
        return;
      }
      int next = text.length();
      next = mark < marks.size() ? Math.min(next, marks.get(mark).start()) : next;
      next = run < runs.size() ? Math.min(next, runs.get(run).start()) : next;
      next = markTo >= 0 ? Math.min(next, markTo) : next;
      next = runTo >= 0 ? Math.min(next, runTo) : next;
      escape(text, at, next);
      at = next;
    }
  }

  private void escape(String text, int from, int to) {
    int copied = from;
    for (int i = from; i < to; i++) {
      String escaped = isPlain(text.charAt(i)) ? "" : escaped(text, i);
      if (!escaped.isEmpty()) {
        copy(text, copied, i);
        out.append(escaped);
        copied = i + 1;
      }
    }
    copy(text, copied, to);
  }

  /** A string is copied at once; a part of one would be letter by letter. */
  private void copy(String text, int from, int to) {
    out.append(text.substring(from, to));
  }

  /** Nearly every character of a text, and so worth a question of its own. */
  private static boolean isPlain(char c) {
    return c == ' ' || (c > '>' && !Character.isSurrogate(c));
  }

  /** What stands for a character, empty if it may stand for itself. */
  private static String escaped(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      // A parser turns a bare carriage return into a line feed.
      case '\r' -> "&#13;";
      // HTML has no way to say it.
      case '\0' -> REPLACEMENT;
      default -> isLoneSurrogate(text, at) ? REPLACEMENT : "";
    };
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static boolean hasDirectionControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isDirectionControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
