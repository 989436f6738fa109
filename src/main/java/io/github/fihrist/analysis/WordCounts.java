// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/** How often each spelling stands in the corpora behind the lexicon. */
final class WordCounts {
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** Reads {@code word TAB count} lines, gzipped. */
  static WordCounts read(Path file) throws IOException {
    WordCounts words = new WordCounts();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          words.counts.merge(
              Folding.seatless(line.substring(0, tab)),
              Integer.valueOf(line.substring(tab + 1)),
              Integer::sum);
        }
      }
    }
    return words;
  }

  int of(String spelled) {
    return counts.getOrDefault(spelled, 0);
  }

  void forEach(BiConsumer<String, Integer> action) {
    counts.forEach(action);
  }
}
