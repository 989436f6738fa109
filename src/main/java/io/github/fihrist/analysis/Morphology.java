// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import java.util.Locale;

/** A word of a text to its forms. Thread-safe. */
final class Morphology {
  private static final List<String> PREFIXES = List.of("وال", "بال", "كال", "فال", "ال", "لل", "و");
  private static final List<String> SUFFIXES =
      List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

  WordForms forms(CharSequence raw) {
    String exact =
        raw.toString()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{Mn}\u0640\u200C\u200D]", "")
            .replaceAll("[أإآٱ]", "ا")
            .replace('ى', 'ي')
            .replace('ة', 'ه');
    String stem = stem(exact);
    return new WordForms(exact, exact, stem, List.of(stem), WordClass.CONTENT);
  }

  private static String stem(String word) {
    String stem = word;
    for (String prefix : PREFIXES) {
      if (stem.startsWith(prefix) && stem.length() >= prefix.length() + 2) {
        stem = stem.substring(prefix.length());
        break;
      }
    }
    for (String suffix : SUFFIXES) {
      if (stem.endsWith(suffix) && stem.length() >= suffix.length() + 2) {
        stem = stem.substring(0, stem.length() - suffix.length());
      }
    }
    return stem;
  }
}
