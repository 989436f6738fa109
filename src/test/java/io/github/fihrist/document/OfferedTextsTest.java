// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;

class OfferedTextsTest {
  private static final ArticleDocuments DOCUMENTS = new ArticleDocuments(TextAnalysis.standard());

  @Test
  void headlinesOfferTheirWordsAndPhrases() {
    assertEquals(
        Set.of("نهر", "نهر الفرات", "نهر الفرات الكبير", "الفرات", "الفرات الكبير", "الكبير"),
        offered("نهر الفرات الكبير", ""));
  }

  @Test
  void textsOfferOnlyWhatTheyRepeat() {
    assertEquals(
        Set.of("نهر", "نهر الفرات", "الفرات"), offered("", "نهر الفرات طويل. جف نهر الفرات أمس."));
  }

  @Test
  void theWrittenSpellingStandsBehindTheFoldedOne() {
    assertEquals(Set.of("مدرسه|مدرسة"), offered("مدرسة", ""));
    assertEquals(Set.of("اسعار|أسعار"), offered("أَسْعـــارٌ", ""));
    assertEquals(Set.of("fifa|FIFA"), offered("FIFA", ""));
  }

  @Test
  void phrasesDoNotReachOverPunctuation() {
    assertEquals(Set.of("نهر", "الفرات"), offered("نهر: الفرات", ""));
    assertEquals(Set.of("نهر", "الفرات"), offered("نهر\nالفرات", ""));
  }

  @Test
  void phrasesNeitherBeginNorEndWithParticles() {
    assertEquals(Set.of("كتاب", "كتاب عن الفرات", "الفرات"), offered("كتاب عن الفرات", ""));
    assertEquals(Set.of("نهر", "الفرات"), offered("نهر والفرات في الفرات", ""));
  }

  @Test
  void namesGoOnToTheirLastWord() {
    assertTrue(offered("سالم بن عبد الله", "").contains("سالم بن عبد الله"));
    assertEquals(
        Set.of("سالم", "سالم بن عبد الرحمن|سالم بن عبدالرحمن", "عبد الرحمن|عبدالرحمن"),
        offered("سالم بن عبدالرحمن", ""));
  }

  @Test
  void runsOfLettersThatAreNoWordsAreNotOffered() {
    String run = "غ".repeat(20_000);
    assertEquals(Set.of(), offered(run, run + " " + run));
    assertEquals(Set.of("نهر"), offered("نهر " + run + " " + run, ""));
  }

  @Test
  void wholeHeadlinesAreOneFoldedTerm() {
    assertEquals(
        List.of("اسعار القمح ارتفاع جديد"),
        values("أسعار القمح: ارتفاع جديد", "", IndexField.COMPLETION_TITLE));
    assertEquals(List.of(), values("كلمهطويلهجداجدا ".repeat(40), "", IndexField.COMPLETION_TITLE));
  }

  @Test
  void oneArticleInThirtyTwoGoesOnToTheNextLevel() {
    int[] articles = new int[IndexField.COMPLETION_LEVELS];
    for (int i = 0; i < 20_000; i++) {
      Document document = DOCUMENTS.toDocument(Article.of("id-" + i, "نهر", ""));
      for (int level = 0; level < articles.length; level++) {
        articles[level] += document.getFields(IndexField.completion(level)).length;
      }
    }
    assertEquals(20_000, articles[0]);
    assertEquals(625, articles[1], 125);
    assertEquals(20, articles[2], 15);
  }

  private static Set<String> offered(String title, String body) {
    return new TreeSet<>(values(title, body, IndexField.completion(0)));
  }

  private static List<String> values(String title, String body, String field) {
    Document document =
        DOCUMENTS.toDocument(Article.of("1", title.isEmpty() ? null : title, body + "."));
    return Arrays.stream(document.getFields(field)).map(each -> each.stringValue()).toList();
  }
}
