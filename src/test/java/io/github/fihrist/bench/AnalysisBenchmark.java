// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.TokenCursor;
import io.github.fihrist.analysis.View;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words a second, one thread: all views of a word here, the one term of ArabicAnalyzer there. */
final class AnalysisBenchmark {
  private static final int TEXTS = 1000;
  private static final int ROUNDS = 9;

  private final List<String> texts = new ArrayList<>();
  private final PrintStream out;

  AnalysisBenchmark(ArticleSource source, PrintStream out) throws IOException {
    this.out = out;
    try (ArticleReader reader = source.open()) {
      for (Optional<Reading> next = reader.read();
          next.isPresent() && texts.size() < TEXTS;
          next = reader.read()) {
        if (next.get() instanceof Reading.Accepted accepted) {
          texts.add(accepted.article().body());
        }
      }
    }
  }

  /** How much text a corpus has, titles and bodies, in UTF-8. */
  static double textMegabytes(ArticleSource source) throws IOException {
    long bytes = 0;
    try (ArticleReader reader = source.open()) {
      for (Optional<Reading> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (next.get() instanceof Reading.Accepted accepted) {
          bytes += accepted.article().body().getBytes(StandardCharsets.UTF_8).length;
          bytes +=
              Optional.ofNullable(accepted.article().title())
                  .orElse("")
                  .getBytes(StandardCharsets.UTF_8)
                  .length;
        }
      }
    }
    return bytes / 1e6;
  }

  void run() throws IOException {
    Latencies ours = new Latencies();
    Latencies theirs = new Latencies();
    long ourWords = 0;
    long theirWords = 0;
    try (Analyzer plain = new ArabicAnalyzer()) {
      for (int round = 0; round < ROUNDS; round++) {
        ourWords = ours.measure(this::fihrist);
        theirWords = theirs.measure(() -> lucene(plain));
      }
    }
    long words = texts.stream().mapToLong(text -> text.split("\\s+").length).sum();
    out.println();
    out.println("| analysis | Fihrist | Lucene | ratio |");
    out.println("|---|---|---|---|");
    out.printf(
        Locale.ROOT,
        "| words/s of CPU, one thread | %.0f | %.0f | %.2f |%n",
        1000 * words / ours.cpu(0.5),
        1000 * words / theirs.cpu(0.5),
        theirs.cpu(0.5) / ours.cpu(0.5));
    out.printf(
        Locale.ROOT,
        "| terms a word | %.2f | %.2f | %.2f |%n",
        (double) ourWords / words,
        (double) theirWords / words,
        (double) ourWords / theirWords);
  }

  private long fihrist() {
    long terms = 0;
    for (String text : texts) {
      TokenCursor cursor = TextAnalysis.standard().cursor(text);
      while (cursor.next()) {
        for (View view : View.values()) {
          List<String> ofView = cursor.forms().terms(view);
          for (int i = 0; i < ofView.size(); i++) {
            terms += ofView.get(i).isEmpty() ? 0 : 1;
          }
        }
      }
    }
    return terms;
  }

  private long lucene(Analyzer plain) throws IOException {
    long terms = 0;
    for (String text : texts) {
      try (TokenStream stream = plain.tokenStream(PlainLucene.TEXT, text)) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          terms += term.isEmpty() ? 0 : 1;
        }
        stream.end();
      }
    }
    return terms;
  }
}
