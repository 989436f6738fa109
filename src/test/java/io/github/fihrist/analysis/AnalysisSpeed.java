// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How many words a second all three views together take, beside Lucene's ArabicAnalyzer, in turns
 * on the same texts. Argument: a JSON Lines file, may be gzipped; then the number of texts and
 * rounds.
 */
final class AnalysisSpeed {
  private static final int TEXTS = 5000;
  private static final int ROUNDS = 9;
  private static final double MILLION = 1e6;

  private AnalysisSpeed() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int limit = arguments.length > 1 ? Integer.parseInt(arguments[1]) : TEXTS;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;

    long before = usedBytes();
    long start = System.nanoTime();
    TextAnalysis analysis = TextAnalysis.standard();
    double loadMillis = (System.nanoTime() - start) / MILLION;
    double lexiconMegabytes = (usedBytes() - before) / MILLION;

    List<String> texts = texts(Path.of(arguments[0]), limit);
    List<Analyzer> views =
        Arrays.stream(View.values()).map(view -> analysis.analyzer(view)).toList();
    List<Analyzer> peer = List.of(new ArabicAnalyzer());
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    double[] single = new double[rounds];
    long words = words(texts, analysis);
    double cold = seconds(texts, views);
    for (int round = 0; round < rounds; round++) {
      ours[round] = words / seconds(texts, views) / MILLION;
      theirs[round] = words / seconds(texts, peer) / MILLION;
      single[round] = words / seconds(texts, List.of(views.getLast())) / MILLION;
    }
    double filledMegabytes = (usedBytes() - before) / MILLION;
    out.printf(Locale.ROOT, "%d texts, %d words, JDK %s%n", texts.size(), words, Runtime.version());
    out.printf(
        Locale.ROOT,
        "load %.0f ms, %.1f MB; first pass %.2f s%n",
        loadMillis,
        lexiconMegabytes,
        cold);
    out.printf(Locale.ROOT, "heap in use at the end, texts included: %.1f MB%n", filledMegabytes);
    out.printf(Locale.ROOT, "ArabicAnalyzer   %.2f million words/s%n", median(theirs));
    out.printf(Locale.ROOT, "one view, LEMMA  %.2f million words/s%n", median(single));
    out.printf(
        Locale.ROOT,
        "three views      %.2f million words/s, %.2f of ArabicAnalyzer%n",
        median(ours),
        median(ours) / median(theirs));
  }

  private static long words(List<String> texts, TextAnalysis analysis) {
    return texts.stream().mapToLong(text -> analysis.tokens(text).size()).sum();
  }

  private static double seconds(List<String> texts, List<Analyzer> analyzers) throws IOException {
    long start = System.nanoTime();
    for (String text : texts) {
      for (Analyzer analyzer : analyzers) {
        try (TokenStream stream = analyzer.tokenStream("body", text)) {
          stream.reset();
          boolean more = stream.incrementToken();
          while (more) {
            more = stream.incrementToken();
          }
          stream.end();
        }
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  static List<String> texts(Path file, int limit) throws IOException {
    List<String> texts = new ArrayList<>();
    boolean zipped = file.toString().endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream stream = zipped ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && texts.size() < limit) {
        texts.add(body(line));
        line = lines.readLine();
      }
    }
    return texts;
  }

  /** The values of title and body in one line. */
  private static String body(String line) {
    StringBuilder text = new StringBuilder();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING
            && ("title".equals(json.currentName()) || "body".equals(json.currentName()))) {
          text.append(json.getString()).append('\n');
        }
      }
    }
    return text.toString();
  }
}
