// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Computes the table of word counts that the lexicon is weighed by ({@code
 * src/main/lexicon/counts.tsv.gz}): every spelling of Arabic letters seen at least ten times in at
 * least five articles, marks and tatweel removed; no text.
 *
 * <pre>java -cp ... io.github.fihrist.analysis.WordCountTable counts.tsv.gz CORPUS.jsonl.gz...
 * </pre>
 *
 * A corpus has one JSON object a line, of which {@code title} and {@code body} are read.
 */
final class WordCountTable {
  private static final int MIN_COUNT = 10;
  private static final int MIN_ARTICLES = 5;
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final Map<String, int[]> counts = new HashMap<>();

  private WordCountTable() {}

  /** {@code RESULT CORPUS...}: the table to write, JSON Lines, gzipped where so named. */
  public static void main(String[] args) throws IOException {
    WordCountTable table = new WordCountTable();
    for (String corpus : List.of(args).subList(1, args.length)) {
      try (BufferedReader lines = open(Path.of(corpus))) {
        String line;
        while ((line = lines.readLine()) != null) {
          if (!line.isBlank()) {
            table.addArticle(line);
          }
        }
      }
    }
    try (Writer out =
        new OutputStreamWriter(
            gzip(Files.newOutputStream(Path.of(args[0]))), StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Integer> row : table.rows().entrySet()) {
        out.write(row.getKey() + "\t" + row.getValue() + "\n");
      }
    }
  }

  private static BufferedReader open(Path corpus) throws IOException {
    InputStream in = Files.newInputStream(corpus);
    return new BufferedReader(
        new InputStreamReader(
            corpus.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
            StandardCharsets.UTF_8));
  }

  private static OutputStream gzip(OutputStream out) throws IOException {
    return new GZIPOutputStream(out);
  }

  void addArticle(String json) throws IOException {
    Set<String> seen = new HashSet<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING && (name.equals("title") || name.equals("body"))) {
          addText(parser.getString(), seen);
        } else {
          parser.skipChildren();
        }
      }
    }
    seen.forEach(word -> counts.get(word)[1]++);
  }

  private void addText(String text, Set<String> seen) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= ArabicLetters.HAMZA && c <= ArabicLetters.YEH && c != ArabicLetters.TATWEEL) {
        word.append(c);
      } else if (c != ArabicLetters.TATWEEL
          && !ArabicLetters.isMark(c)
          && !ArabicLetters.isInvisible(c)
          && !word.isEmpty()) {
        String spelled = word.toString();
        counts.computeIfAbsent(spelled, w -> new int[2])[0]++;
        seen.add(spelled);
        word.setLength(0);
      }
    }
  }

  /** The words that are kept, sorted. */
  Map<String, Integer> rows() {
    Map<String, Integer> rows = new TreeMap<>();
    counts.forEach(
        (word, count) -> {
          if (word.length() > 1 && count[0] >= MIN_COUNT && count[1] >= MIN_ARTICLES) {
            rows.put(word, count[0]);
          }
        });
    return rows;
  }

  static WordCountTable of(List<String> articles) throws IOException {
    WordCountTable table = new WordCountTable();
    for (String article : articles) {
      table.addArticle(article);
    }
    return table;
  }
}
