// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.Reading.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules alone, on a lexicon of a few words. */
class SegmenterTest {
  private final Map<String, List<Reading>> words = new HashMap<>();
  private final Segmenter segmenter = new Segmenter(key -> words.getOrDefault(key, List.of()));

  SegmenterTest() {
    noun("كتاب", 8);
    noun("قمر", 6);
    noun("ليل", 7);
    noun("سيارة", 8);
    noun("وزير", 9);
    noun("زير", 2);
    noun("مستشفى", 6);
    noun("مهندس", 6);
    noun("كابوس", 3);
    words.put("في", List.of(new Reading("في", "في", Kind.FUNCTION, 13)));
    words.put("يعلن", List.of(new Reading("يعلن", "اعلن", Kind.VERB, 7)));
    words.put("يعلنو", List.of(new Reading("يعلنو", "اعلن", Kind.VERB, 3)));
  }

  @Test
  void procliticsAreCutSingleAndStacked() {
    check("قمر", "+قمر+");
    check("القمر", "ال+قمر+");
    check("والقمر", "وال+قمر+");
    check("بالقمر", "بال+قمر+");
    check("وللقمر", "ولل+قمر+");
    check("كقمر", "ك+قمر+");
  }

  @Test
  void lamOfTheWordItselfIsRestored() {
    assertEquals("ليل", segmenter.analyses("لليل").getFirst().core());
    assertEquals("ليل", segmenter.analyses("ولليل").getFirst().core());
  }

  @Test
  void likelierWholeIsNotCut() {
    check("وزير", "+وزير+");
    check("ووزير", "و+وزير+");
  }

  @Test
  void alefWithHamzaIsNoArticle() {
    assertTrue(segmenter.analyses("ألقمر").isEmpty());
  }

  @Test
  void pronounsTurnTehMarbutaIntoTeh() {
    check("سيارته", "+سيارة+ه");
    check("وبسيارتنا", "وب+سيارة+نا");
  }

  @Test
  void pronounsTurnMaksuraIntoAlef() {
    check("مستشفاه", "+مستشفي+ه");
  }

  @Test
  void nothingStandsBehindANounWithArticle() {
    assertTrue(segmenter.analyses("الكتابها").isEmpty());
  }

  @Test
  void hehStandsForTehMarbutaWhereCareless() {
    check("السياره", "ال+سيارة+");
  }

  @Test
  void futureSignLeansOnVerbsOnly() {
    check("سيعلن", "س+يعلن+");
    check("وسيعلن", "وس+يعلن+");
    assertTrue(segmenter.analyses("سقمر").isEmpty());
  }

  @Test
  void questioningAlefLeansOnImperfects() {
    check("أيعلن", "أ+يعلن+");
    assertTrue(segmenter.analyses("أقمر").isEmpty());
  }

  @Test
  void functionWordsTakeConjunctionsAlone() {
    check("وفي", "و+في+");
    assertTrue(segmenter.analyses("الفي").isEmpty());
  }

  @Test
  void inflectedFormsOfKnownNounsAreFound() {
    assertEquals("مهندس", segmenter.analyses("المهندسين").getFirst().reading().lemma());
    assertEquals("مهندس", segmenter.analyses("مهندسات").getFirst().reading().lemma());
    assertEquals("سياره", segmenter.analyses("سيارتان").getFirst().reading().lemma());
  }

  @Test
  void brokenPluralsOfKnownNounsAreFoundByPattern() {
    assertEquals("كابوس", segmenter.analyses("كوابيس").getFirst().reading().lemma());
    assertEquals("كابوس", segmenter.analyses("وكوابيسهم").getFirst().reading().lemma());
  }

  @Test
  void shortAndUnknownWordsHaveNoAnalysis() {
    for (String word : List.of("", "و", "ال", "لل", "هه", "قفزغ")) {
      assertTrue(segmenter.analyses(word).isEmpty(), word);
    }
  }

  private void noun(String form, double weight) {
    words.put(Folding.key(form), List.of(new Reading(form, Folding.fold(form), Kind.NOUN, weight)));
  }

  private void check(String word, String parts) {
    WordAnalysis best = segmenter.analyses(word).getFirst();
    assertEquals(
        parts, best.proclitic().letters() + "+" + best.core() + "+" + best.enclitic().letters());
  }
}
