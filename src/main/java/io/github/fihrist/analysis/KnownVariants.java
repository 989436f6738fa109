// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The variants of the words that queries had lately: to find out that a word is no foreign name
 * takes as long as to analyse it, and a search wants to know it more than once. A word drives out
 * another of the same place, so that it never grows. Thread-safe.
 */
final class KnownVariants {
  private static final int WORDS = 1 << 12;

  private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(WORDS);

  private record Known(WordForms word, List<String> variants) {}

  List<String> of(WordForms word, Function<WordForms, List<String>> look) {
    int place = word.spelled().hashCode() & (WORDS - 1);
    Known found = known.get(place);
    if (found == null || !found.word().equals(word)) {
      found = new Known(word, look.apply(word));
      known.set(place, found);
    }
    return found.variants();
  }
}
