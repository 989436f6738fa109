// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayDeque;
import java.util.Arrays;

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
  private record Recent(TextReader reader, ArrayDeque<Known> texts) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
  private record Known(char[] text, AnalyzedText words) {
    boolean isOf(char[] other, int length) {
      return text.length == length && Arrays.equals(text, 0, length, other, 0, length);
    }
  }

  RecentTexts(WordCache cache) {
    this.recent =
        ThreadLocal.withInitial(() -> new Recent(new TextReader(cache), new ArrayDeque<>()));
  }

  AnalyzedText get(char[] text, int length) {
    ArrayDeque<Known> texts = recent.get().texts();
    for (Known known : texts) {
      if (known.isOf(text, length)) {
        return known.words();
      }
    }
    AnalyzedText analyzed = read(text, length);
    if (length <= MAX_CHARS) {
      if (texts.size() == MAX_TEXTS) {
        texts.removeLast();
      }
      texts.addFirst(new Known(Arrays.copyOf(text, length), analyzed));
    }
    return analyzed;
  }

  /** The words of a text that is not kept. */
  AnalyzedText read(char[] text, int length) {
    AnalyzedText analyzed = recent.get().reader().read(text, length);
    if (length > MAX_CHARS) {
      recent.remove();
    }
    return analyzed;
  }
}
