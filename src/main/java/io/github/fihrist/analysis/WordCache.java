// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The words met last, by their letters as written. One word in sixteen texts is new, so that
 * analysis costs a look-up. Thread-safe without locks: an entry is immutable, and a lost write only
 * costs an analysis.
 */
final class WordCache {
  private static final int SLOTS = 1 << 16;

  /** Longer runs are rare, and a text of them would only push the words out. */
  private static final int MAX_CHARS = 32;

  private final AtomicReferenceArray<Entry> entries = new AtomicReferenceArray<>(SLOTS);
  private final WordAnalyzer words;

  private record Entry(String letters, List<WordPart> parts) {
    boolean is(char[] text, int start, int length) {
      if (letters.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (letters.charAt(i) != text[start + i]) {
          return false;
        }
      }
      return true;
    }
  }

  WordCache(WordAnalyzer words) {
    this.words = words;
  }

  /** The words in the letters from {@code start} to {@code end}; empty if there are none. */
  List<WordPart> get(char[] text, int start, int end) {
    int length = end - start;
    if (length > MAX_CHARS) {
      return words.analyze(new String(text, start, length));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    int slot = (hash * 0x9E3779B9) >>> 16;
    Entry entry = entries.getPlain(slot);
    if (entry == null || !entry.is(text, start, length)) {
      String letters = new String(text, start, length);
      entry = new Entry(letters, words.analyze(letters));
      entries.setRelease(slot, entry);
    }
    return entry.parts();
  }
}
