// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Arrays;
import java.util.List;

/** Compares what a reader of Arabic expects of a text with what the analysis makes of it. */
final class Lemmas {
  private Lemmas() {}

  /**
   * Whether the text has the tokens expected: between spaces one or more dictionary words of each
   * token, separated by {@code |}; the likeliest lemma must be one of them. Spellings are compared
   * folded, since lemmas are kept so.
   */
  static boolean hold(String text, String expected) {
    List<String> likeliest =
        TextAnalysis.standard().tokens(text).stream()
            .map(token -> folded(token.forms().lemmas().getFirst()))
            .toList();
    List<List<String>> words =
        expected.isBlank()
            ? List.of()
            : Arrays.stream(expected.strip().split(" +")).map(Lemmas::readings).toList();
    if (likeliest.size() != words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).contains(likeliest.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> readings(String word) {
    return Arrays.stream(word.split("\\|")).map(Lemmas::folded).toList();
  }

  private static String folded(String word) {
    return Folding.fold(Spelling.of(word));
  }
}
