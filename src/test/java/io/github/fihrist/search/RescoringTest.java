// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.search.Explanation.Contribution;
import io.github.fihrist.search.Explanation.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that hold the same words, and what sets them apart. */
class RescoringTest {
  private static final Article OTHER = Article.of("other", null, "لا شيء من هذا في هذه المقالة");

  @TempDir Path dir;

  /** The one that should come first has the id that would come last. */
  private void comesFirst(Article first, Article second, String query) throws IOException {
    try (TestIndex index = TestIndex.of(dir, second, OTHER, first)) {
      assertEquals(List.of(first.id(), second.id()), index.ids(query));
    }
  }

  @Test
  void aWordOfTheSameFamilyCountsWhereTheWordIsLacking() throws IOException {
    Article related = Article.of("z", null, "معرض الشركة يعلن في الصحف");
    comesFirst(related, Article.of("a", null, "معرض الشركة يقام في الصحف"), "معرض إعلانات");
  }

  @Test
  void theWordItselfCountsMoreThanItsFamily() throws IOException {
    Article itself = Article.of("z", null, "معرض الشركة إعلان في الصحف");
    comesFirst(itself, Article.of("a", null, "معرض الشركة يعلن في الصحف"), "معرض إعلانات");
  }

  @Test
  void theEarlierWordCountsMore() throws IOException {
    String filler = "كلام كثير عن أمور أخرى ".repeat(30);
    Article early = Article.of("z", null, "النفط " + filler);
    comesFirst(early, Article.of("a", null, filler + " النفط"), "النفط");
  }

  @Test
  void theBeginningOfTheBodyIsAsGoodBehindATitle() throws IOException {
    String filler = "كلام كثير عن أمور أخرى ".repeat(30);
    Article early = Article.of("z", "خبر", "النفط " + filler);
    comesFirst(early, Article.of("a", "خبر", filler + " النفط"), "النفط");
  }

  @Test
  void theLastWordTellsMost() throws IOException {
    Article last = Article.of("z", null, "زار المدينة وفد من اليابان");
    comesFirst(last, Article.of("a", null, "زار المدينة وزير من الصين"), "وزير اليابان");
  }

  @Test
  void whatIsTheWholeTitleCountsMoreThanWhatIsInALongOne() throws IOException {
    Article whole = Article.of("z", "النفط", "خبر عن أسعار النفط في السوق اليوم صباحا هنا");
    Article part = Article.of("a", "خبر عن النفط في السوق اليوم صباحا هنا", "النفط وأسعار أخرى");
    comesFirst(whole, part, "النفط");
  }

  @Test
  void aPhraseAmongWordsIsNotAllThatCounts() throws IOException {
    Article words =
        Article.of("z", null, "القاهرة: معرض كبير افتتح فيه الكتاب المصور، وحضر وزير الثقافة");
    Article phrase = Article.of("a", null, "معرض الكتاب يؤجل إلى الصيف القادم بلا سبب معلوم");
    comesFirst(words, phrase, "وزير الثقافة القاهرة «معرض الكتاب»");
  }

  @Test
  void reasonsAreNamed() throws IOException {
    Article article = Article.of("1", "شركة", "شركة تعلن في الصحف");
    try (TestIndex index = TestIndex.of(dir, article, OTHER)) {
      Explanation explanation =
          index.searcher().explain("1", SearchRequest.of("شركة إعلانات")).orElseThrow();
      List<Contribution> parts = explanation.contributions();
      assertTrue(
          explanation.lucene().contains(" = Early of [text.lemma:شركه], weight 0.3\n"),
          explanation.lucene());
      Contribution family = only(parts, Reason.FAMILY);
      assertEquals("إعلانات", family.queryWord());
      assertEquals("تعلن", family.occurrences().get(0).written());
      assertEquals("شركة", only(parts, Reason.EARLY).queryWord());
      assertEquals("شركة", only(parts, Reason.TITLE).queryWord());
      assertTrue(parts.stream().noneMatch(part -> part.reason() == Reason.OTHER));
    }
  }

  private static Contribution only(List<Contribution> parts, Reason reason) {
    List<Contribution> found = parts.stream().filter(part -> part.reason() == reason).toList();
    assertEquals(1, found.size(), parts.toString());
    return found.get(0);
  }
}
