// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import io.github.fihrist.index.ArticleWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * How long until an article is durable and can be found: put, commit, refresh. Works on copies of
 * the indexes, into which each article of the corpus' beginning goes a second time.
 */
final class RefreshBenchmark {
  private static final int ARTICLES = 50;

  private final Path fihrist;
  private final Path lucene;
  private final PrintStream out;

  RefreshBenchmark(Path fihrist, Path lucene, PrintStream out) {
    this.fihrist = fihrist;
    this.lucene = lucene;
    this.out = out;
  }

  void run(ArticleSource source) throws IOException, InterruptedException {
    List<Article> articles = beginning(source);
    Latencies ours = new Latencies();
    Latencies theirs = new Latencies();
    Path ourCopy = copy(fihrist);
    Path theirCopy = copy(lucene);
    try (ArticleWriter writer = ArticleWriter.open(ourCopy, TextAnalysis.standard());
        ArticleIndex index = ArticleIndex.open(ourCopy);
        Directory directory = FSDirectory.open(theirCopy);
        Analyzer analyzer = new ArabicAnalyzer();
        IndexWriter plain = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      DirectoryReader reader = DirectoryReader.open(directory);
      for (Article article : articles) {
        ours.measure(
            () -> {
              writer.put(article);
              writer.commit();
              return index.refresh();
            });
        DirectoryReader before = reader;
        reader =
            theirs.measure(
                () -> {
                  PlainLucene.put(plain, article);
                  plain.commit();
                  return DirectoryReader.openIfChanged(before);
                });
        before.close();
      }
      reader.close();
    }
    IOUtils.rm(ourCopy, theirCopy);
    out.printf(
        Locale.ROOT,
        "| put, commit, refresh, one article | %.1f | %.1f |%n",
        ours.wall(0.5),
        theirs.wall(0.5));
  }

  private static List<Article> beginning(ArticleSource source) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (var reader = source.open()) {
      for (var next = reader.read();
          next.isPresent() && articles.size() < ARTICLES;
          next = reader.read()) {
        if (next.get() instanceof Reading.Accepted accepted) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }

  private static Path copy(Path index) throws IOException {
    Path copy = index.resolveSibling("refresh-" + index.getFileName());
    IOUtils.rm(copy);
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(index.relativize(file)));
      }
    }
    return copy;
  }
}
