// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import io.github.fihrist.highlight.Highlighter;
import io.github.fihrist.highlight.Snippet;
import io.github.fihrist.highlight.SnippetOptions;
import io.github.fihrist.highlight.Wanted;
import io.github.fihrist.query.ParsedQuery;
import io.github.fihrist.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The inner loops, each over an article of {@code testdata} in turn: {@code mvn -q -Pjmh}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InnerLoops {
  private static final String QUERY = "أسعار النفط -الغاز \"وزير الخارجية\" من 2020";
  private static final String WORDS = "الوزير المدينة";

  private final TextAnalysis analysis = TextAnalysis.standard();
  private final Analyzer lemmas = analysis.analyzer(View.LEMMA);
  private final Analyzer arabic = new ArabicAnalyzer();
  private final Highlighter highlighter = new Highlighter(analysis, SnippetOptions.standard());
  private final QueryParser parser = QueryParser.standard();
  private final List<String> bodies = new ArrayList<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private int at;

  /** Reads the articles and the words to be marked. */
  @Setup
  public void read() throws IOException {
    try (ArticleReader reader =
        ArticleSource.jsonLines(Path.of("testdata", "articles.jsonl")).open()) {
      for (Optional<Reading> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (next.get() instanceof Reading.Accepted accepted) {
          bodies.add(accepted.article().body());
        }
      }
    }
    for (Token token : analysis.tokens(WORDS)) {
      Map<View, Set<String>> terms = new EnumMap<>(View.class);
      for (View view : View.values()) {
        terms.put(view, Set.copyOf(token.forms().terms(view)));
      }
      wanted.add(new Wanted.Word(WORDS.substring(token.start(), token.end()), terms));
    }
  }

  private String body() {
    at = (at + 1) % bodies.size();
    return bodies.get(at);
  }

  /** The lemmas of an article, as a stream for Lucene. */
  @Benchmark
  public int lemmas() throws IOException {
    return count(lemmas);
  }

  /** The same of Lucene's ArabicAnalyzer, to compare. */
  @Benchmark
  public int arabicAnalyzer() throws IOException {
    return count(arabic);
  }

  /** The snippet of an article for two words. */
  @Benchmark
  public Snippet snippet() {
    return highlighter.snippet(body(), wanted);
  }

  /** A query of words, a phrase and a word left out. */
  @Benchmark
  public ParsedQuery parse() {
    return parser.parse(QUERY);
  }

  private int count(Analyzer analyzer) throws IOException {
    int tokens = 0;
    try (TokenStream stream = analyzer.tokenStream("body", body())) {
      stream.reset();
      while (stream.incrementToken()) {
        tokens++;
      }
      stream.end();
    }
    return tokens;
  }
}
