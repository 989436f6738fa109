// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.query.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each construct of the query language finds in a real index. */
class QueryLanguageTest {
  @TempDir static Path dir;

  private static TestIndex index;

  @BeforeAll
  static void build() throws IOException {
    index =
        TestIndex.of(
            dir,
            article("fair", "معرض الكتاب", "افتتح الوزير المعرض في العاصمة صباح أمس", "2021-01-15"),
            article("read", "القراءة", "ليس في المدينة معرض واحد للكتاب العربي", "2021-03-31"),
            article("school", "المدرسة الجديدة", "جامعة المدينة بنت مدرسة قرب الجامع", "2020-12-31")
                .withTags(List.of("تعليم", "أطفال")),
            article("univ", "الجامعة", "درس الطلاب في الجامعة وبالجامعات الأخرى", "2022-06-01")
                .withTags(List.of("تعليم")),
            article("kazakh", "كازاخستان", "أرسلت روسيا قوات إلى كازاخستان", "2022-01-06")
                .withSource("الشرق الأوسط"),
            article("stop", "من هو", "لا إله إلا الله", "2019-05-05").withCategory("دين"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void wordsAreAlternativesAndMoreOfThemRankFirst() throws IOException {
    assertEquals(List.of("fair", "read"), index.ids("معرض الكتاب").subList(0, 2));
    check("صباح روسيا", "fair", "kazakh");
  }

  @Test
  void signsAndOperatorsRequireAndExclude() throws IOException {
    check("+معرض +الوزير", "fair");
    check("معرض AND الوزير", "fair");
    check("معرض -الوزير", "read");
    check("معرض NOT الوزير", "read");
    check("(الوزير | روسيا) -كازاخستان", "fair");
    check("-معرض -المدينة -في", "kazakh", "stop");
  }

  @Test
  void arabicOperatorsWorkWhereSwitchedOn() throws IOException {
    SearchRequestBuilder request = SearchRequest.builder("معرض بدون الوزير").arabicOperators();
    assertEquals(List.of("read"), index.ids(request));
    assertEquals("معرض -الوزير", index.search(request).query());
    assertTrue(index.ids("معرض بدون الوزير").contains("fair"));
  }

  @Test
  void phrasesKeepOrderAndStopWords() throws IOException {
    check("\"معرض الكتاب\"", "fair");
    check("«الكتاب معرض»");
    check("„لا إله إلا الله“", "stop");
    check("\"لا اله الا الله\"", "stop"); // exact after folding
    check("\"كتاب\""); // no stemming in quotes
    check("\"المدينة للكتاب\"");
    check("\"المدينة للكتاب\"~2", "read");
  }

  @Test
  void phrasesDoNotReachFromTheTitleIntoTheText() throws IOException {
    check("\"الكتاب افتتح\"");
    check("\"الكتاب افتتح\"~50");
  }

  @Test
  void wordsOfAPhraseAmongWordsRankWhatTheOthersFind() throws IOException {
    // None has the phrase; both have المدينة, and one has its words as well.
    assertEquals(List.of("school", "read"), index.ids("المدينة \"الجامع مدرسة\"").subList(0, 2));
    assertEquals(List.of("read", "school"), index.ids("المدينة \"كتاب معرض\"").subList(0, 2));
    check("المدينة \"الوزير المعرض صباح\"", "read", "school"); // they find nothing by themselves
    check("روسيا +\"المعرض الوزير\""); // nor where the phrase must match
  }

  @Test
  void onlyStopWordsFindWhatContainsThem() throws IOException {
    assertTrue(index.ids("من هو").contains("stop"));
    assertTrue(index.ids("لا إله إلا الله").contains("stop"));
  }

  @Test
  void prefixesAreFoundWithAndWithoutTheArticle() throws IOException {
    check("جام*", "school", "univ");
    check("الجام*", "school", "univ");
    check("بالجامعا*");
    check("جامعات*", "univ");
    check("جَامِـ*", "school", "univ"); // marks and tatweel cost nothing
  }

  @Test
  void wildcardsStandForLetters() throws IOException {
    check("م?رسة", "school");
    check("الم?رسة", "school");
    check("*خستان", "kazakh");
    check("ك*خ*ن", "kazakh");
    check("م?رس");
  }

  @Test
  void questionMarkAtTheEndMayBeJustThat() throws IOException {
    check("روسيا?", "kazakh");
    check("جامع?", "school", "univ");
  }

  @Test
  void fuzzyWordsDifferInLetters() throws IOException {
    check("كازخستان~", "kazakh");
    check("كزخستان~1");
    check("كازاخستأن~0", "kazakh");
    check("كَازَخِستان~1", "kazakh");
  }

  @Test
  void fieldsRestrictWords() throws IOException {
    check("title:معرض", "fair");
    check("العنوان:\"معرض الكتاب\"", "fair");
    check("title:جام*", "univ");
    check("title:(معرض مدرسة)", "fair", "school");
  }

  @Test
  void bodyIsTheTextWithoutTheTitle() throws IOException {
    check("body:القراءة"); // only in a title
    check("القراءة", "read");
    check("النص:كازاخستان", "kazakh"); // in both
    check("body:\"معرض الكتاب\"");
    check("body:\"افتتح الوزير\"", "fair");
    check("body:الجام*", "school", "univ");
    check("body:كازخستان~", "kazakh");
    check("-body:معرض -body:في", "kazakh", "stop", "school");
  }

  @Test
  void filtersCompareWholeValues() throws IOException {
    check("tag:تعليم", "school", "univ");
    check("tag:تعليم tag:أطفال", "school", "univ");
    check("+tag:تعليم +tag:أطفال", "school");
    check("معرض category:دين");
    check("الله category:دين", "stop");
    check("source:\"الشرق الأوسط\"", "kazakh");
    check("tag:تع*", "school", "univ");
    check("source:*", "kazakh");
    check("tag:تعليم -tag:أطفال", "univ");
  }

  @Test
  void filterValuesMayBeSpelledOtherwise() throws IOException {
    SearchResult result = index.search("المصدر:«الشرق الاوسط»");
    assertEquals(List.of("kazakh"), TestIndex.ids(result));
    assertEquals(
        List.of("no article has the source 'الشرق الاوسط': read as 'الشرق الأوسط'"),
        messages(result));
    assertEquals(List.of("no article has the tag 'رياضة'"), messages(index.search("tag:رياضة")));
  }

  @Test
  void datesRestrict() throws IOException {
    check("date:2021", "fair", "read");
    check("date:2021-03", "read");
    check("تاريخ:٢٠٢١-٠٣", "read");
    check("date:[2020-12-31 TO 2021-01-15]", "school", "fair");
    check("معرض date:2021-01", "fair");
    check("-date:[2020 TO *]", "stop");
  }

  @Test
  void starFindsEverything() throws IOException {
    assertEquals(6, index.search("*").total());
    check("* -date:2021 -date:2022 -date:2020", "stop");
  }

  @Test
  void wordsOfMoreThanOneWordAreAllAskedForWhereTheyMustMatch() throws IOException {
    check("+معرض_العاصمة", "fair");
    check("+معرض_روسيا");
    check("معرض_روسيا", "fair", "read", "kazakh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "كتاب:",
        "[نص",
        "*نص",
        "\"كتاب",
        "AND",
        "😀",
        "+😀 معرض",
        "؟",
        "؟*",
        "*؟*",
        "ـ*",
        "~",
        "+",
        "\\",
        "()",
        "\"؟\"",
        "title:؟",
        "source:",
        "tag:???????????????????????*a*b*c",
        "?????????????????????????????????*ا*????????????????",
        "-",
        "NOT",
        "\uD83D",
        "-(-(-معرض))"
      })
  void anyTextIsAnswered(String text) throws IOException {
    assertFalse(index.search(text).took().isNegative());
    index.search(SearchRequest.builder(text).arabicOperators());
  }

  @Test
  void longTextsAreCutWithANote() throws IOException {
    String words =
        String.join(" ", Stream.iterate(0, n -> n + 1).limit(5000).map(n -> "w" + n).toList());
    SearchResult result = index.search("معرض " + words);
    assertEquals(List.of("fair", "read"), new ArrayList<>(new TreeSet<>(TestIndex.ids(result))));
    assertEquals(
        "the query is longer than 10000 characters: the rest is ignored",
        messages(result).get(messages(result).size() - 1));
    String first = messages(result).get(0);
    assertTrue(first.startsWith("the query has too many words: from 'w"), first);
    assertTrue(first.endsWith("' on they are not searched"), first);
  }

  @Test
  void patternsOfVeryManyWordsAreCutWithANote(@TempDir Path other) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      body.append("ab").append(i).append(' ');
    }
    try (TestIndex many = TestIndex.of(other, Article.of("1", null, body.toString()))) {
      assertEquals(
          List.of("'ab*' stands for 1500 words: the 1000 most frequent are searched"),
          messages(many.search("ab* ab* -title:ab*")));
      assertEquals(List.of(), messages(many.search("ab1*")));
      String patterns =
          String.join(
              " ", Stream.iterate(1, n -> n + 1).limit(34).map(n -> "ab" + n + "*").toList());
      assertEquals(
          "the query has more than 32 patterns, or more than 8000 words that fit them: 'ab33*', 'ab34*' are not searched",
          messages(many.search(patterns)).get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ا", "\u064F", "\u0640", "ا ", "\"ا\" ", "ا* ", "ا~ ", "(", "-ا "})
  void tenThousandCharactersAreAnsweredSoon(String piece) {
    String text = piece.repeat(10_000 / piece.length());
    assertTimeout(Duration.ofSeconds(10), () -> index.search(text));
  }

  @Test
  void patternWithoutLettersAndWordsWithoutLettersFindNothing() throws IOException {
    check("؟*");
    check("،");
    assertEquals(
        List.of("'،' has no word to search for: ignored"), messages(index.search("معرض +،")));
  }

  private static void check(String query, String... ids) throws IOException {
    assertEquals(new TreeSet<>(List.of(ids)), new TreeSet<>(index.ids(query)), query);
  }

  private static List<String> messages(SearchResult result) {
    return result.notes().stream().map(Note::message).toList();
  }

  private static Article article(String id, String title, String body, String day) {
    return Article.of(id, title, body).withDate(Instant.parse(day + "T23:59:59.999Z"));
  }
}
