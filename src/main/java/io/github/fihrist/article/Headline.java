// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.util.List;

/*
 * Pages that were saved as text begin with what stood above the headline: the site's name, a
 * section, a date. Such lines are short and do not read like a sentence; a headline does, or stands
 * right before the text, or is said again at the end.
 */

/** Finds the line of a text that is its headline. */
final class Headline {
  /** Text that starts later than this has no banner but short lines. */
  private static final int MAX_HEAD_LINES = 8;

  private Headline() {}

  /**
   * The headline's place.
   *
   * @param lines the lines that are not blank
   * @return its index, or -1 if the text starts at once
   */
  static int find(List<String> lines) {
    int head = headLines(lines);
    int repeated = repeatedAtEnd(lines, head);
    if (repeated >= 0) {
      return repeated;
    }
    if (lines.size() < 2) {
      return -1;
    }
    int sentence = firstSentence(lines, head);
    return sentence >= 0 ? sentence : withoutSentence(lines, head);
  }

  private static int headLines(List<String> lines) {
    int limit = Math.min(lines.size(), MAX_HEAD_LINES);
    int head = 0;
    while (head < limit
        && (LineShape.isHeading(lines.get(head)) || LineShape.isDateOrByline(lines.get(head)))) {
      head++;
    }
    return head;
  }

  /** The headline that the last line repeats, with some text between. */
  private static int repeatedAtEnd(List<String> lines, int head) {
    for (int i = 0; i <= Math.min(head, lines.size() - 3); i++) {
      if (LineShape.areSame(lines.get(i), lines.getLast()) && LineShape.isShort(lines.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int firstSentence(List<String> lines, int head) {
    int likelyBanner = -1;
    for (int i = 0; i < head; i++) {
      String line = lines.get(i);
      if (!LineShape.isSentence(line) || LineShape.isDateOrByline(line)) {
        continue;
      }
      if (!LineShape.isLikelyBanner(line)) {
        return i;
      }
      likelyBanner = likelyBanner < 0 ? i : likelyBanner;
    }
    return likelyBanner;
  }

  /** The short line before the text; or the first line of the text, if that is short too. */
  private static int withoutSentence(List<String> lines, int head) {
    if (head == lines.size()) {
      return 0;
    }
    int last = head - 1;
    while (last >= 0 && LineShape.isDateOrByline(lines.get(last))) {
      last--;
    }
    boolean good = last >= 0 && LineShape.words(lines.get(last)) > 1;
    if (good && !LineShape.isSection(lines.get(last))) {
      return last;
    }
    boolean textFollows = head + 1 < lines.size() && head < MAX_HEAD_LINES;
    return textFollows && LineShape.isShort(lines.get(head)) ? head : last;
  }
}
