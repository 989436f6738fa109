// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.index.ArticleWriter;
import io.github.fihrist.search.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleterTest {
  @TempDir Path dir;
  private ArticleIndex index;

  @BeforeEach
  void build() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      articles.add(article("river" + i, "نهر الفرات يفيض", "2021-01-0" + (i + 1)));
    }
    articles.add(article("a", "المدرسة الجديدة في الحي", "2021-02-01"));
    articles.add(article("b", "مدرسة الحي", "2021-02-02"));
    articles.add(article("c", "أسعار القمح: ارتفاع جديد", "2021-02-03"));
    articles.add(article("d", "زيارة عبدالرحمن بن سالم الكاتب", "2021-02-04"));
    articles.add(article("e", "وفد FIFA يصل", "2021-02-05"));
    ArticleIndex.rebuild(dir, TestIndex.source(articles));
    index = ArticleIndex.open(dir);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void wholeWordsAndPhrasesComeAsTheArticlesWriteThem() throws IOException {
    assertEquals(List.of("نهر الفرات يفيض", "نهر الفرات", "نهر"), texts("نه"));
    assertEquals(
        List.of("أسعار", "أسعار القمح", "أسعار القمح: ارتفاع جديد"), sorted(texts("أسعا")));
  }

  @Test
  void theArticleMayBeThereOrNot() throws IOException {
    assertTrue(texts("مدرس").containsAll(List.of("مدرسة", "المدرسة", "المدرسة الجديدة")));
    assertTrue(texts("المدرس").containsAll(List.of("مدرسة", "المدرسة", "المدرسة الجديدة")));
    assertTrue(texts("ال").contains("الفرات يفيض"));
    assertTrue(texts("نهر فر").contains("نهر الفرات يفيض"));
  }

  @Test
  void hamzaMarksAndEndingsMayBeMissing() throws IOException {
    assertTrue(texts("اسع").contains("أسعار"));
    assertTrue(texts("أَسْعَ").contains("أسعار"));
    assertTrue(texts("مدرسه").contains("مدرسة الحي"));
    assertTrue(texts("نـــهر").contains("نهر الفرات يفيض"));
  }

  @Test
  void whatWasTypedIsMarked() throws IOException {
    assertEquals("[أسع]ار", marked("اسع", "أسعار"));
    assertEquals("ال[مدر]سة", marked("مدر", "المدرسة"));
    assertEquals("[مدر]سة", marked("المدر", "مدرسة"));
    assertEquals("[نهر الفرا]ت يفيض", marked("نهر فرا", "نهر الفرات يفيض"));
    assertEquals("[نهر] الفرات يفيض", marked("نهر ", "نهر الفرات يفيض"));
    assertEquals(
        "[أسعار القمح: ار]تفاع جديد", marked("اسعار القمح ار", "أسعار القمح: ارتفاع جديد"));
  }

  @Test
  void namesWrittenAsOneWordAreFoundFromEitherWriting() throws IOException {
    assertEquals("[عبدالرح]من بن سالم الكاتب", marked("عبدالرح", "عبدالرحمن بن سالم الكاتب"));
    assertEquals("[عبدالرح]من بن سالم الكاتب", marked("عبد الرح", "عبدالرحمن بن سالم الكاتب"));
  }

  @Test
  void namesDoNotEndBeforeTheirLastWord() throws IOException {
    assertFalse(texts("زيار").contains("زيارة عبد"));
    assertFalse(texts("زيار").contains("زيارة عبدالرحمن بن"));
  }

  @Test
  void otherScriptsKeepTheirCapitals() throws IOException {
    assertEquals(List.of("FIFA", "FIFA يصل"), sorted(texts("fi")));
  }

  @Test
  void theMoreFrequentComesFirstAndTheFresherOfTwo() throws IOException {
    ArticleIndex.rebuild(
        dir,
        TestIndex.source(
            List.of(
                article("1", "قطار", "2015-01-01"),
                article("2", "قطن", "2020-01-01"),
                article("3", "قطيع", "2010-01-01"),
                article("4", "قطيع", "2010-01-01"),
                article("5", "قطيع", "2010-01-01"))));
    index.refresh();
    assertEquals(List.of("قطيع", "قطن", "قطار"), texts("قط"));
  }

  @Test
  void updatesAreFollowed() throws IOException {
    assertEquals(List.of(), texts("زلز"));
    assertFalse(texts("نه").isEmpty());
    try (ArticleWriter writer = ArticleWriter.open(dir, TextAnalysis.standard())) {
      writer.put(article("new", "زلزال قوي", "2021-03-01"));
      for (int i = 0; i < 4; i++) {
        writer.delete("river" + i);
      }
      writer.commit();
    }
    index.refresh();
    assertEquals(List.of("زلزال قوي", "زلزال"), texts("زلز"));
    assertEquals(List.of(), texts("نه"));
  }

  @Test
  void whoAsksAgainIsAnsweredAlike() throws IOException {
    List<Completion> ten = index.suggest("ال", 10);
    List<Completion> two = index.suggest("ال", 2);

    assertEquals(ten.subList(0, 2), two);
    assertEquals(ten, index.suggest("ال", 10));
    assertEquals(two, index.suggest("ال", 2));
    assertThrows(UnsupportedOperationException.class, ten::clear);
  }

  @Test
  void wordsThatNoArticleIsAboutFillTheList() throws IOException {
    assertEquals(List.of("بقيتها"), texts("بقي"));
  }

  @Test
  void limitIsKept() throws IOException {
    assertEquals(1, index.suggest("ال", 1).size());
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> index.suggest("ال", 0));
    assertEquals("limit must be in 1..100: 0", none.getMessage());
    IllegalArgumentException many =
        assertThrows(IllegalArgumentException.class, () -> index.suggest("ال", 101));
    assertEquals("limit must be in 1..100: 101", many.getMessage());
  }

  @Test
  void anEmptyIndexHasNoCompletions() throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(dir, TextAnalysis.standard())) {
      for (String id : List.of("a", "b", "c", "d", "e", "river0", "river1", "river2", "river3")) {
        writer.delete(id);
      }
      writer.commit();
    }
    index.refresh();
    assertEquals(List.of(), texts("ا"));
  }

  @Test
  void textsWithoutWordsHaveNoCompletions() throws IOException {
    for (String text :
        List.of("", " ", "\"", "*", "،؛؟", "\u200F", "\uD83D", "ـــ", "|", "\u0000")) {
      assertEquals(List.of(), texts(text), text);
    }
  }

  @Test
  void anyTextIsTakenInTime() throws IOException {
    Random random = new Random(11);
    String letters = "اأإلمندرس ه ةىيؤء|*\"\\\u0651\u0640\u200Fab12,.٣\uD83D\uDE00";
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int j = 0; j < length; j++) {
              text.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (Completion each : index.suggest(text.toString())) {
              assertTrue(each.markEnd() <= each.text().length());
            }
          }
          assertEquals(List.of(), index.suggest("ا".repeat(1_000_000)));
          assertEquals(List.of(), index.suggest("ال ".repeat(50)));
        });
  }

  @Test
  void marksOutsideTheTextAreRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Completion("نهر", 1, 4, 1));
    assertEquals("marks must be in 0..3: 1, 4", e.getMessage());
  }

  private static Article article(String id, String title, String day) {
    return new Article(
        id,
        title,
        "لم تذكر بقيتها هنا",
        Instant.parse(day + "T00:00:00Z"),
        null,
        null,
        null,
        null,
        List.of(),
        Map.of());
  }

  private List<String> texts(String typed) throws IOException {
    return index.suggest(typed).stream().map(Completion::text).toList();
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted((a, b) -> Integer.compare(a.length(), b.length())).toList();
  }

  private String marked(String typed, String text) throws IOException {
    Completion found =
        index.suggest(typed).stream()
            .filter(completion -> completion.text().equals(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError(text));
    return text.substring(0, found.markStart())
        + "["
        + text.substring(found.markStart(), found.markEnd())
        + "]"
        + text.substring(found.markEnd());
  }
}
