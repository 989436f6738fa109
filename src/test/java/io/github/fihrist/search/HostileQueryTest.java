// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.highlight.Span;
import io.github.fihrist.index.IndexRebuild;
import io.github.fihrist.index.LiveIndex;
import io.github.fihrist.index.RebuildOptions;
import io.github.fihrist.query.KnownWords;
import io.github.fihrist.query.LuceneQueries;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.Note;
import io.github.fihrist.query.QueryParser;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.QueryTimeout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that nobody types, against an index of many words. */
class HostileQueryTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();
  private static final String LETTERS = "ابتجدرسعفقكلمنهوي";
  private static final List<String> WORDS = words();

  @TempDir static Path dir;

  private static LiveIndex live;
  private static ArticleSearcher searcher;

  private static List<String> words() {
    Random random = new Random(7);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 5 + random.nextInt(3); letters > 0; letters--) {
        word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      words.add(word.toString());
    }
    return words;
  }

  @BeforeAll
  static void build() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String body = String.join(" ", WORDS.subList(100 * i, 100 * i + 100));
      articles.add(Article.of("" + i, WORDS.get(i), body + " في معرض الكتاب"));
    }
    IndexRebuild.rebuild(dir, TestIndex.source(articles), RebuildOptions.standard(ANALYSIS));
    live = LiveIndex.open(dir, ANALYSIS);
    searcher = new ArticleSearcher(live, ANALYSIS);
  }

  @AfterAll
  static void close() throws IOException {
    live.close();
  }

  private static String row(int count, IntFunction<String> word) {
    return IntStream.range(0, count).mapToObj(word).collect(Collectors.joining(" "));
  }

  private static char letter(int i) {
    return LETTERS.charAt(i % LETTERS.length());
  }

  static List<String> hostile() {
    return List.of(
        row(1500, i -> WORDS.get(i).substring(0, 5) + "~"),
        row(1500, i -> "*" + WORDS.get(i).substring(1, 4)),
        row(1500, i -> "*" + letter(i) + "*" + letter(i / 17) + "*" + letter(i / 289)),
        row(10_000, WORDS::get),
        "(".repeat(4000) + "معرض" + ")".repeat(4000),
        "(معرض +(".repeat(24) + row(700, WORDS::get) + ")".repeat(48),
        "\"" + row(1500, i -> i % 2 == 0 ? "في" : "من") + "\"~1000",
        "\"" + row(300, i -> i % 2 == 0 ? "في" : "معرض") + "\"~1000",
        row(700, i -> "\"في معرض\"~" + i),
        row(300, i -> "-\"في معرض " + WORDS.get(i) + "\"~500"),
        row(600, i -> "النص:" + WORDS.get(i)),
        row(800, i -> "source:" + WORDS.get(i)),
        row(800, i -> "attribute.a" + i + ":*" + letter(i) + "*"),
        row(900, i -> "date:" + (1000 + i) + " |"),
        "*" + "ا*".repeat(4000) + "ب",
        "?".repeat(5000) + "ا" + "?".repeat(4000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileQueriesEndAroundTheirTime(String query) {
    SearchRequest request =
        SearchRequest.builder(query)
            .facet(Facet.SOURCE, 10)
            .timeLimit(Duration.ofSeconds(1))
            .limit(100)
            .build();
    SearchResult result =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> searcher.search(request));
    assertTrue(result.notes().size() <= 104, result.notes()::toString);
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> searcher.explain("7", request));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> searcher.marked("7", request));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> searcher.rank(request));
  }

  @Test
  void manyWordsOfSeveralReadingsAndTheirSpellingsAreNoMoreThanLuceneTakes() throws IOException {
    String words = row(1500, i -> "وب" + WORDS.get(i).substring(0, 4) + "ها");
    SearchRequest request = SearchRequest.of(words);
    assertTrue(searcher.search(request).took().toSeconds() < 10);
    assertTrue(searcher.explain("7", request).isPresent());
  }

  @Test
  void patternsBeyondTheLimitAreNamedAndNotMarked() throws IOException {
    String query = row(34, i -> WORDS.get(i) + "*");
    SearchResult result = searcher.search(SearchRequest.of(query));
    assertEquals(
        List.of(
            "the query has more than 32 patterns, or more than 8000 words that fit them: '%s*', '%s*' are not searched"
                .formatted(WORDS.get(32), WORDS.get(33))),
        result.notes().stream().map(Note::message).toList());
    List<String> marked =
        searcher.marked("0", SearchRequest.of(query)).orElseThrow().body().spans().stream()
            .map(Span::queryWord)
            .distinct()
            .toList();
    assertEquals(IntStream.range(0, 32).mapToObj(i -> WORDS.get(i) + "*").toList(), marked);
  }

  /** Time is over when it was asked for so often. */
  private static QueryTimeout after(int looks) {
    int[] left = {looks};
    return () -> left[0]-- <= 0;
  }

  private static LuceneQuery translate(String query, QueryTimeout timeout) throws IOException {
    try (LiveIndex.Lease lease = live.acquire()) {
      return new LuceneQueries(ANALYSIS, RankingModel.standard(), new KnownWords())
          .translate(
              QueryParser.standard().parse(query).clause(),
              lease.searcher().getIndexReader(),
              timeout);
    }
  }

  @Test
  void wordsThatThereIsNoTimeToLookUpAreLeftOutAndTold() throws IOException {
    LuceneQuery query = translate("معرض الكتاب قلم", after(1));
    assertEquals(
        List.of("there was no time to look up all words: from 'الكتاب' on they are not searched"),
        query.messages());
    assertFalse(query.isWhole());
    assertFalse(query.query().toString().contains("كتاب"), query.query()::toString);
  }

  @Test
  void whatMustMatchIsToldToBeLeftOutAndNotToHaveNoWord() throws IOException {
    assertEquals(
        List.of("there was no time to look up all words: from 'كتا*' on they are not searched"),
        translate("معرض +كتا* -قلم~", after(1)).messages());
  }

  @Test
  void aPatternWhoseWordsThereIsNoTimeToGoThroughIsSearchedByThoseFound() throws IOException {
    LuceneQuery query = translate("*ا*", after(3));
    assertEquals(
        List.of(
            "there was no time to look up all words of '*ا*':"
                + " what comes behind it is not searched"),
        query.messages());
    assertFalse(query.isWhole());
    assertTrue(query.query().toString().contains("ا"), query.query()::toString);
    assertEquals(1, query.patterns().size());
  }

  @Test
  void withTimeTheQueryIsWhole() throws IOException {
    LuceneQuery query = translate("*ا* معرض", () -> false);
    assertTrue(query.isWhole());
  }
}
