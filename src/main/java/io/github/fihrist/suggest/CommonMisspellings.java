// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people mean by the misspellings that everybody knows, in folded letters: لاكن is لكن, مسؤلية
 * is مسؤولية, انشالله is إن شاء الله. A list of {@code common-misspellings.tsv}, which says what is
 * in it. Immutable, thread-safe.
 */
final class CommonMisspellings {
  private static final String FILE = "common-misspellings.tsv";

  /** What is typed, and the words that are meant by it. */
  private final Map<String, List<String>> meant = new HashMap<>();

  private CommonMisspellings() {}

  /** Holds the list that everyone shares; read when first asked for. */
  private static final class Listed {
    static final CommonMisspellings ALL = read(TextAnalysis.standard());
  }

  static CommonMisspellings standard() {
    return Listed.ALL;
  }

  /** The words meant by a folded word; empty if it is in no list. */
  Optional<List<String>> meantBy(String folded) {
    return Optional.ofNullable(meant.get(folded));
  }

  private static CommonMisspellings read(TextAnalysis analysis) {
    CommonMisspellings all = new CommonMisspellings();
    for (String line : lines()) {
      String[] columns = line.split("\t");
      List<String> right = folded(analysis, columns[0]);
      for (String typed : columns[1].split(" ")) {
        List<String> words = folded(analysis, typed);
        // What the analysis reads as two words is found as it is.
        if (words.size() == 1) {
          all.meant.put(words.getFirst(), right);
        }
      }
    }
    return all;
  }

  /** The lines of the list without its comments. */
  static List<String> lines() {
    try (InputStream stream = CommonMisspellings.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IOException("the misspellings are missing from the class path: '" + FILE + "'");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> folded(TextAnalysis analysis, String text) {
    List<String> words = new ArrayList<>();
    for (Token token : analysis.tokens(text)) {
      words.add(token.forms().exact());
    }
    return words;
  }
}
