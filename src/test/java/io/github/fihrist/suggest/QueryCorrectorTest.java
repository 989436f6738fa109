// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.search.SearchRequest;
import io.github.fihrist.search.SearchResult;
import io.github.fihrist.search.TestIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCorrectorTest {
  @TempDir Path dir;
  private ArticleIndex index;

  @BeforeEach
  void build() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      articles.add(
          Article.of("w" + i, "أسعار النفط", "ارتفعت أسعار النفط في المدرسة والكتاب عظام قوية"));
      articles.add(Article.of("k" + i, "كازاخستان", "القوات الروسية في كازاخستان إلى البيت"));
    }
    for (int i = 0; i < 400; i++) {
      articles.add(Article.of("n" + i, "عام", "مر عام كامل"));
    }
    articles.add(Article.of("r1", "نادر", "قال سمعان الزرافي إنه هنا مع حاضر"));
    ArticleIndex.rebuild(dir, TestIndex.source(articles));
    index = ArticleIndex.open(dir);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void confusedAndMistypedLettersAreCorrected() throws IOException {
    check("كازخستان", "كازاخستان"); // a letter left out
    check("الروصية", "الروسية"); // س and ص
    check("مدرصة", "مدرسة"); // where the articles have it with ال only
    check("عضام", "عظام"); // ض and ظ
    check("أسعاار", "أسعار"); // doubled
    check("النفظ", "النفط"); // a key further
    check("القغوات", "القوات"); // one too many
    check("الرسوية", "الروسية"); // swapped
  }

  /** Whenever time runs out, those who ask later are answered as if nobody had asked before. */
  @Test
  void whatTimeDidNotAllowIsLookedForByTheNextWhoAsks() throws IOException {
    for (int looks = 0; looks < 12; looks++) {
      KnownCorrections known = new KnownCorrections();
      int allowed = looks;
      AtomicInteger looked = new AtomicInteger();
      corrected("الروصية", known, () -> looked.incrementAndGet() > allowed);
      Optional<String> expected = Optional.of("الروسية");
      assertEquals(expected, corrected("الروصية", known, () -> false), "looks " + looks);
      assertEquals(expected, corrected("الروصية", known, () -> false), "looks " + looks);
    }
  }

  private Optional<String> corrected(String text, KnownCorrections known, QueryTimeout timeout)
      throws IOException {
    return index.withLucene(
        lucene -> {
          IndexReader reader = lucene.getIndexReader();
          IndexTerms terms = new IndexTerms(reader);
          return new QueryCorrector(TextAnalysis.standard(), reader, terms, known, true, timeout)
              .correct(text);
        });
  }

  @Test
  void hamzaAndEndingsNeedNoCorrection() throws IOException {
    assertEquals(Optional.empty(), suggestion("اسعار"));
    assertEquals(Optional.empty(), suggestion("المدرسه"));
    assertEquals("أسعار", index.corrections("اسعار", 3).getFirst().text());
  }

  @Test
  void particlesAreKept() throws IOException {
    check("والكتتاب", "والكتاب");
    check("وكازخستان", "وكازاخستان");
    check("بالروصية", "بالروسية");
  }

  @Test
  void spacesAreCorrected() throws IOException {
    check("ارتفعتأسعار", "ارتفعت أسعار");
    check("عظامقوية", "عظام قوية");
    check("المدر سة", "المدرسة");
    assertEquals(Optional.empty(), suggestion("أسعار النفط"));
    // The index knows two words in it.
    assertEquals(Optional.empty(), suggestion("أسعارالنفط"));
    assertEquals(Optional.empty(), suggestion("إلىالبيت"));
  }

  @Test
  void theWholeQueryIsCorrectedAndItsSignsAreKept() throws IOException {
    check("القوات الروصية في كازخستان", "القوات الروسية في كازاخستان");
    check("+أسعار +النفظ", "+أسعار +النفط");
    check("\"أسعار النفظ\"", "\"أسعار النفط\"");
    check("title:كازخستان -النفط", "title:كازاخستان -النفط");
    check("+(النفظ كازخستان) أسعار", "+(النفط كازاخستان) أسعار");
  }

  @Test
  void whatIsExcludedFilteredOrAPatternIsLeftAlone() throws IOException {
    assertEquals(Optional.empty(), suggestion("أسعار -النفظ"));
    assertEquals(Optional.empty(), suggestion("أسعار كازخس*"));
    assertEquals(Optional.empty(), suggestion("أسعار كازخستان~"));
    assertEquals(Optional.empty(), suggestion("معرض\\ الكتاب أسعار"));
  }

  @Test
  void rareWordsAreNotCorrected() throws IOException {
    assertEquals(Optional.empty(), suggestion("الزرافي"));
    assertEquals(Optional.empty(), suggestion("سمعان"));
    assertEquals(Optional.empty(), suggestion("حاضر"));
  }

  @Test
  void wordsThatTheLexiconKnowsAreNotCorrectedEagerly() throws IOException {
    assertEquals(Optional.empty(), suggestion("القوت")); // food, not القوات
    assertEquals("القوات", index.corrections("القوت", 3).getFirst().text());
    assertEquals(Optional.empty(), suggestion("والكتان")); // linen, not والكتاب
  }

  @Test
  void misspellingsThatEverybodyKnowsArePutRight() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(Article.of("a" + i, "هذا", "لكن هذا ممكن إن شاء الله بمسؤولية في عالم"));
    }
    articles.add(Article.of("b", "لاكن", "لاكن العالم"));
    ArticleIndex.rebuild(dir, TestIndex.source(articles));
    index.refresh();
    check("هاذا", "هذا");
    check("هاذا ممكن", "هذا ممكن");
    check("بمسؤلية", "بمسؤولية"); // behind a particle
    check("انشالله", "إن شاء الله");
    check("لاكن", "لكن"); // one article in sixty has it
    assertEquals("إن شاء الله", index.corrections("انشالله", 3).getFirst().text());
  }

  @Test
  void misspellingsThatArticlesUseAreLeftAlone() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(Article.of("a" + i, "رأي", i < 10 ? "لاكن الرأي" : "لكن الرأي"));
    }
    ArticleIndex.rebuild(dir, TestIndex.source(articles));
    index.refresh();
    assertEquals(Optional.empty(), suggestion("لاكن"));
    assertEquals(Optional.empty(), suggestion("هاذا")); // whose right word no article has
  }

  @Test
  void aShortWordNeedsABetterReasonThanALongOne() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      articles.add(Article.of("a" + i, null, i < 20 ? "غراما ماريوتنا" : "مر عام"));
    }
    ArticleIndex.rebuild(dir, TestIndex.source(articles));
    index.refresh();
    check("مارثوتنا", "ماريوتنا");
    assertEquals(Optional.empty(), suggestion("غرثما"));
  }

  @Test
  void theNeighboursDecideBetweenLikelyWords() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      articles.add(Article.of("n" + i, "عام", "مر عام كامل"));
    }
    for (int i = 0; i < 30; i++) {
      articles.add(Article.of("a" + i, "سماء", "غيوم السماء"));
      articles.add(Article.of("b" + i, "سمك", "شباك السماك"));
    }
    ArticleIndex.rebuild(dir, TestIndex.source(articles));
    index.refresh();
    check("غيوم السمام", "غيوم السماء");
    check("شباك السمام", "شباك السماك");
  }

  @Test
  void nothingFoundComesWithTheCorrectionAndSaysSo() throws IOException {
    SearchResult result = index.search("+كازاخشتان +القوات");
    assertEquals(0, result.total());
    assertEquals(Optional.of("+كازاخستان +القوات"), result.suggestion());
    assertEquals(
        "no article matches: try '+كازاخستان +القوات', which is spelled otherwise",
        result.notes().getLast().message());
  }

  @Test
  void aWordThatNoArticleHasIsLookedForBySimilarOnesAndSaysSo() throws IOException {
    SearchResult result = index.search("كازاخشتان");
    assertEquals("كازاخستان", result.hits().getFirst().article().title());
    assertEquals(
        "no article has 'كازاخشتان': similar words are searched instead",
        result.notes().getLast().message());
    assertEquals(0, index.search("+كازاخشتان").total());
    assertEquals(25, index.search("أسعار -كازاخشتان").total());
    List<String> many = List.of("قثصا", "قثصب", "قثصت", "قثصث", "قثصج", "قثصح", "قثصخ");
    assertEquals(
        "no article has 'قثصا', 'قثصب', 'قثصت', 'قثصث', 'قثصج' and 2 more:"
            + " similar words are searched instead",
        index.search(String.join(" ", many)).notes().getFirst().message());
  }

  @Test
  void nothingFoundComesWithTheQueryRelaxedAndSaysSo() throws IOException {
    SearchResult phrase = index.search("\"النفط أسعار\"");
    assertEquals(Optional.of("(النفط أسعار)"), phrase.suggestion().map(q -> "(" + q + ")"));
    assertEquals(
        "no article matches: try 'النفط أسعار', which asks for any of the words",
        phrase.notes().getLast().message());
    assertEquals(Optional.of("النفط كازاخستان"), suggestion("+النفط +كازاخستان"));
    SearchResult filter = index.search("title:البيت");
    assertEquals(Optional.of("البيت"), filter.suggestion());
    assertEquals(
        "no article matches: try 'البيت', which asks for any of the words anywhere",
        filter.notes().getLast().message());
  }

  @Test
  void aSuggestionFindsSomethingUnderTheSameFilters() throws IOException {
    SearchResult result = index.search(SearchRequest.builder("كازخستان").source("none").build());
    assertEquals(0, result.total());
    assertEquals(Optional.empty(), result.suggestion());
  }

  @Test
  void laterPagesHaveNoSuggestion() throws IOException {
    SearchRequest second = SearchRequest.builder("القوات الروصية").offset(10).build();
    assertEquals(Optional.empty(), index.search(second).suggestion());
  }

  @Test
  void correctionsComeWithTheirArticles() throws IOException {
    Correction best = index.corrections("كازخستان", 3).getFirst();
    assertEquals("كازاخستان", best.text());
    assertEquals(25, best.articles());
    assertEquals(List.of(), index.corrections("كلمتان هنا", 3));
    assertEquals(List.of(), index.corrections("", 3));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> index.corrections("كتاب", 21));
    assertEquals("limit must be in 1..20: 21", e.getMessage());
  }

  @Test
  void anEmptyIndexCorrectsNothing() throws IOException {
    ArticleIndex.rebuild(dir, TestIndex.source(List.of(Article.of("1", null, "..."))));
    index.refresh();
    assertEquals(Optional.empty(), suggestion("كازخستان"));
    assertEquals(List.of(), index.corrections("كازخستان", 3));
    assertEquals(List.of(), index.suggest("كا"));
  }

  /** In time of the processor: others may be busy on this machine. */
  @Test
  void anyTextIsTakenInTime() throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Random random = new Random(5);
    String letters = "اأإلمندرسه ةىيؤء|*\"\\()+-:~\u0651\u0640\u200Fab12,.\uD83D\uDE00";
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      index.search(text.toString());
    }
    index.search("غ".repeat(10_000));
    index.search("غلط ".repeat(2_000));
    assertTrue(index.corrections("غ".repeat(200), 3).isEmpty());
    Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    assertTrue(took.compareTo(Duration.ofSeconds(15)) < 0, took.toString());
  }

  private void check(String query, String expected) throws IOException {
    assertEquals(Optional.of(expected), suggestion(query), query);
  }

  private Optional<String> suggestion(String query) throws IOException {
    return index.search(query).suggestion();
  }
}
