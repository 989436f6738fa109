// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayDeque;

/**
 * The texts that a thread analysed last. An article is indexed in several views, field after field;
 * so its words are found once. Thread-safe: each thread has its own.
 */
final class RecentTexts {
  private static final int MAX_TEXTS = 4;

  /** Longer texts are not kept: the memory would stay with the thread. */
  private static final int MAX_CHARS = 1 << 16;

  private final ThreadLocal<Recent> recent;

  /** What one thread keeps. */
  private record Recent(TextReader reader, ArrayDeque<AnalyzedText> texts) {}

  RecentTexts(WordCache cache) {
    this.recent =
        ThreadLocal.withInitial(() -> new Recent(new TextReader(cache), new ArrayDeque<>()));
  }

  AnalyzedText get(char[] text, int length) {
    ArrayDeque<AnalyzedText> texts = recent.get().texts();
    for (AnalyzedText known : texts) {
      if (known.isOf(text, length)) {
        return known;
      }
    }
    AnalyzedText analyzed = recent.get().reader().read(text, length);
    if (length <= MAX_CHARS) {
      if (texts.size() == MAX_TEXTS) {
        texts.removeLast();
      }
      texts.addFirst(analyzed);
    } else {
      recent.remove();
    }
    return analyzed;
  }
}
