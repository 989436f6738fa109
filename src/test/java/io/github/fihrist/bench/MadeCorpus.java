// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Articles made of the words of Arabic, as frequent as they are, where no corpus is given.
 *
 * <p>Words are drawn by the counts that the lexicon is made of; each article repeats some words of
 * its own, as texts do, and takes its headline from them; lengths and sentences are those of the
 * articles in {@code testdata}. It says nothing, but posting lists, vocabulary and caches behave as
 * with real text. The same number of articles is the same corpus.
 */
final class MadeCorpus {
  private static final Path COUNTS = Path.of("src/main/lexicon/counts.tsv.gz");
  private static final Path MODEL = Path.of("testdata/articles.jsonl");
  private static final int OWN_WORDS = 40;
  private static final double OWN_SHARE = 0.35;
  private static final int COMMON_WORDS = 300;

  private final Random random = new Random(1);
  private final List<String> words = new ArrayList<>();
  private final List<Integer> bodyWords = new ArrayList<>();
  private final long[] upTo;
  private final long[] topicUpTo;

  private MadeCorpus() throws IOException {
    List<long[]> counts = readCounts();
    long[] sorted = counts.stream().mapToLong(count -> count[0]).sorted().toArray();
    long common = sorted[Math.max(0, sorted.length - COMMON_WORDS)];
    upTo = new long[sorted.length];
    topicUpTo = new long[sorted.length];
    long all = 0;
    long topic = 0;
    for (int i = 0; i < upTo.length; i++) {
      long count = counts.get(i)[0];
      all += count;
      // What an article is about is none of the words that are everywhere.
      topic += count >= common ? 0 : count;
      upTo[i] = all;
      topicUpTo[i] = topic;
    }
    try (ArticleReader reader = ArticleSource.jsonLines(MODEL).open()) {
      for (Optional<Reading> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (next.get() instanceof Reading.Accepted accepted) {
          bodyWords.add(accepted.article().body().split("\\s+").length);
        }
      }
    }
  }

  /** Writes the corpus, unless it is there. */
  static Path ofSize(int articles, Path folder) throws IOException {
    Path file = folder.resolve("made-" + articles + ".jsonl.gz");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve("made.part");
      new MadeCorpus().write(articles, unfinished);
      Files.move(unfinished, file);
    }
    return file;
  }

  private List<long[]> readCounts() throws IOException {
    List<long[]> counts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(COUNTS)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          words.add(line.substring(0, tab));
          counts.add(new long[] {Long.parseLong(line.substring(tab + 1))});
        }
      }
    }
    return counts;
  }

  private void write(int articles, Path file) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new java.io.OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      for (int i = 0; i < articles; i++) {
        Article article = article(i);
        // The words have no letter that JSON would escape.
        out.write(
            "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\",\"date\":\"%d-%02d-%02d\",\"source\":\"%s\"}\n"
                .formatted(
                    article.id(),
                    article.title(),
                    article.body(),
                    2000 + random.nextInt(26),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    article.source()));
      }
    }
  }

  private Article article(int number) {
    String[] own = new String[OWN_WORDS];
    Arrays.setAll(own, i -> drawn(topicUpTo));
    StringBuilder title = new StringBuilder(own[0]);
    for (int i = 1; i < 5 + random.nextInt(4); i++) {
      title.append(' ').append(random.nextInt(4) == 0 ? drawn(upTo) : own[i]);
    }
    int length = bodyWords.get(random.nextInt(bodyWords.size())) + random.nextInt(40);
    StringBuilder body = new StringBuilder(length * 6);
    int sentence = 0;
    for (int i = 0; i < length; i++) {
      // The first of its own words are its most frequent ones.
      boolean isOwn = random.nextDouble() < OWN_SHARE;
      int which = (int) (OWN_WORDS * random.nextDouble() * random.nextDouble());
      body.append(i == 0 ? "" : sentence == 0 ? ". " : " ");
      body.append(isOwn ? own[which] : drawn(upTo));
      sentence = sentence == 0 ? 10 + random.nextInt(25) : sentence - 1;
    }
    return new Article(
        "made-" + number,
        title.toString(),
        body.append('.').toString(),
        null,
        "source-" + number % 20,
        null,
        null,
        null,
        List.of(),
        java.util.Map.of());
  }

  private String drawn(long[] distribution) {
    long at = random.nextLong(distribution[distribution.length - 1]) + 1;
    int found = Arrays.binarySearch(distribution, at);
    int index = found < 0 ? -found - 1 : found;
    // Words left out of a distribution repeat the sum before them: take the first that reaches it.
    while (index > 0 && distribution[index - 1] >= at) {
      index--;
    }
    return words.get(index);
  }
}
