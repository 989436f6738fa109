// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Occurrences to the spans of one stretch of text. */
final class Marks {
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparingInt(Span::start).thenComparing(Span::kind);

  private Marks() {}

  /**
   * The spans between {@code from} and {@code to}, counted from {@code from}, in order and apart
   * from each other: those that overlap have become one, with the narrowest of their reasons.
   */
  static List<Span> between(List<Occurrence> occurrences, int from, int to) {
    List<Span> spans = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      if (occurrence.start() >= to) {
        break;
      }
      if (occurrence.end() <= from) {
        continue;
      }
      if (occurrence.parts().isEmpty()) {
        add(spans, occurrence.start(), occurrence.end(), occurrence.found(), from, to);
      }
      for (Stretch part : occurrence.parts()) {
        add(spans, part.start(), part.end(), occurrence.found(), from, to);
      }
    }
    spans.sort(BY_PLACE);
    return merged(spans);
  }

  private static void add(List<Span> spans, int start, int end, Found found, int from, int to) {
    int visibleStart = Math.max(start, from);
    int visibleEnd = Math.min(end, to);
    if (visibleStart < visibleEnd) {
      spans.add(new Span(visibleStart - from, visibleEnd - from, found.queryWord(), found.kind()));
    }
  }

  private static List<Span> merged(List<Span> sorted) {
    List<Span> merged = new ArrayList<>(sorted.size());
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? span : merged.getLast();
      if (merged.isEmpty() || span.start() >= last.end()) {
        merged.add(span);
      } else {
        Span reason = span.kind().compareTo(last.kind()) < 0 ? span : last;
        merged.set(
            merged.size() - 1,
            new Span(
                last.start(), Math.max(last.end(), span.end()), reason.queryWord(), reason.kind()));
      }
    }
    return List.copyOf(merged);
  }
}
