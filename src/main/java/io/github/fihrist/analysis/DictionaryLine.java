// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One line of a user dictionary.
 *
 * @param place {@code file:line: }, empty for what code gives
 * @param text the line without surrounding spaces
 */
record DictionaryLine(String place, String text) {
  private static final String ARROW = "=>";

  /** A line that stands in no file. */
  static DictionaryLine of(String text) {
    return new DictionaryLine("", text.strip());
  }

  /** The lines of a file that hold something. */
  static List<DictionaryLine> read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(file.toString(), stream);
    }
  }

  static List<DictionaryLine> read(String file, InputStream stream) throws IOException {
    List<DictionaryLine> lines = new ArrayList<>();
    int number = 0;
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
      String line;
      while ((line = reader.readLine()) != null) {
        number++;
        String text = line.replace("\uFEFF", "").strip();
        if (!text.isEmpty() && text.charAt(0) != '#') {
          lines.add(new DictionaryLine(file + ":" + number + ": ", text));
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8 text; save the file as UTF-8", e);
    }
    return lines;
  }

  String protectedWord() {
    if (runs(text) != 1) {
      throw wrong("a protected word must be one word: '" + text + "'; write one word a line");
    }
    return text;
  }

  List<String> synonyms() {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[,،]")) {
      if (!word.isBlank()) {
        words.add(oneWord("a synonym", word.strip()));
      }
    }
    if (words.size() < 2) {
      throw wrong("expected two synonyms or more, separated by commas: '" + text + "'");
    }
    return List.copyOf(words);
  }

  Map.Entry<String, String> lemma() {
    String[] sides = text.split(ARROW, -1);
    if (sides.length != 2) {
      throw wrong("expected 'form => lemma': '" + text + "'");
    }
    return Map.entry(oneWord("a form", sides[0].strip()), oneWord("a lemma", sides[1].strip()));
  }

  private String oneWord(String what, String word) {
    if (runs(word) != 1 || TextAnalysis.standard().tokens(word).size() != 1) {
      throw wrong(
          what
              + " must be one word: '"
              + word
              + "'; expressions of several words are not supported");
    }
    return word;
  }

  private static int runs(String text) {
    WordBreaker breaker = new WordBreaker();
    breaker.reset(text.toCharArray(), text.length());
    int runs = 0;
    while (breaker.next()) {
      runs += Spelling.of(text.substring(breaker.start(), breaker.end())).isEmpty() ? 0 : 1;
    }
    return runs;
  }

  /** The error of this line. */
  IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(place + message);
  }
}
