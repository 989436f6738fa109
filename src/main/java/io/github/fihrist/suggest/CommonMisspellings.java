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

  /** What is typed, folded, and what is meant by it, as the file has it. */
  private final Map<String, String> meant = new HashMap<>();

  private CommonMisspellings() {}

  /** Holds the list that everyone shares; read when first asked for. */
  private static final class Listed {
    static final CommonMisspellings ALL = read();
  }

  static CommonMisspellings standard() {
    return Listed.ALL;
  }

  /** The words meant by a folded word; empty if it is in no list. */
  Optional<List<String>> meantBy(String folded) {
    return Optional.ofNullable(meant.get(folded)).map(CommonMisspellings::words);
  }

  private static CommonMisspellings read() {
    CommonMisspellings all = new CommonMisspellings();
    for (String line : lines()) {
      String[] columns = line.split("\t");
      for (String typed : columns[1].split(" ")) {
        // To analyse them all would be a tenth of the first search of a process.
        all.meant.put(TextAnalysis.folded(typed), columns[0]);
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

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Token token : TextAnalysis.standard().tokens(text)) {
      words.add(token.forms().exact());
    }
    return words;
  }
}
