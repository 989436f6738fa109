// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Beside the slow way, which reads every word. */
class WordFinderTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();
  private static final String LETTERS =
      "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى\u0640\u064B\u064E\u0651\u0652\u0654\u0670\u0671"
          + "پچژگکیہ٣۴59axZ\u200C\u200F\uFEB3\uFEFC\uFEE1\uFDF2é日";
  private static final List<String> WORDS =
      List.of(
          "الأنهار",
          "نهر",
          "وبسيارتنا",
          "عبدالرحمن",
          "أبوظبي",
          "يٰقوم",
          "الـUN",
          "و20",
          "1990م",
          "١٬٥٠٠",
          "3.5",
          "أ.د",
          "د.سمير",
          "شرکة",
          "\u0640\u064E",
          "استراتيجياتهم",
          "وللمستشفيات",
          "COVID-19",
          "don't",
          "انتهى.وبدأ",
          "#معرض_الكتاب",
          "\uD835\uDC00",
          "كتاب");

  @Test
  void whatTheSlowWayFindsIsFound() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      String text = text(random, random.nextInt(600));
      List<Token> all = ANALYSIS.tokens(text);
      List<String> terms = someTerms(random, all);
      assertEquals(
          all.stream().filter(token -> has(token, terms)).toList(),
          found(ANALYSIS, text, TermSet.of(terms)).stream()
              .filter(token -> has(token, terms))
              .toList(),
          () -> "'" + text + "' " + terms);
    }
  }

  @Test
  void nothingIsLostWhereWordsDriveEachOtherOut() {
    TextAnalysis analysis = ANALYSIS.with(UserDictionary.EMPTY);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append(i % 1000 == 0 ? " كتاب " : " ");
    }
    TermSet terms = TermSet.of(List.of("كتاب"));

    for (int round = 0; round < 2; round++) {
      long found =
          found(analysis, text.toString(), terms).stream()
              .filter(token -> token.forms().exact().equals("كتاب"))
              .count();
      assertEquals(200, found);
    }
  }

  @Test
  void nothingIsLostWhereThreadsWriteAtOnce() throws InterruptedException, ExecutionException {
    TextAnalysis analysis = ANALYSIS.with(UserDictionary.EMPTY);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      texts.add(text(new Random(i), 2000));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> checks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String text = texts.get(i % texts.size());
        List<String> terms = someTerms(new Random(i), ANALYSIS.tokens(text));
        List<Token> expected =
            ANALYSIS.tokens(text).stream().filter(token -> has(token, terms)).toList();
        checks.add(
            pool.submit(() -> found(analysis, text, TermSet.of(terms)).containsAll(expected)));
      }
      for (Future<Boolean> check : checks) {
        assertTrue(check.get());
      }
    }
  }

  @Test
  void mostWordsArePassedOver() {
    String text =
        "ارتفعت أسعار النفط في الأسواق العالمية بعد قرار المنظمة خفض الإنتاج ".repeat(100);
    found(ANALYSIS, text, TermSet.of(List.of()));

    assertEquals(0, found(ANALYSIS, text, TermSet.of(List.of())).size());
    assertEquals(100, found(ANALYSIS, text, TermSet.of(List.of("اسعار"))).size());
    assertEquals(1100, found(ANALYSIS, text, TermSet.everything()).size());
  }

  @Test
  void aRejectedWordIsPassedOverAndNoOther() {
    for (int seed = 0; seed < 100; seed++) {
      String text = text(new Random(seed), 400);
      WordFinder finder =
          ANALYSIS.finder(text.toCharArray(), TermSet.everything(), StoredSigns.NONE);
      List<Token> found = new ArrayList<>();
      while (finder.next()) {
        boolean rejected = finder.forms().exact().hashCode() % 2 == 0;
        if (rejected) {
          finder.reject();
        } else {
          found.add(new Token(finder.start(), finder.end(), finder.position(), finder.forms()));
        }
      }
      assertEquals(
          ANALYSIS.tokens(text).stream()
              .filter(token -> token.forms().exact().hashCode() % 2 != 0)
              .toList(),
          found,
          () -> "'" + text + "'");
    }
  }

  @Test
  void aTextWithoutWordsHasNone() {
    for (String text : List.of("", " ", "،؛", "\u064E", "\uD800", "ال")) {
      assertEquals(ANALYSIS.tokens(text), found(ANALYSIS, text, TermSet.everything()), () -> text);
    }
  }

  @Test
  void aSetNeverDeniesWhatItHolds() {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      terms.add("كلمة" + i);
    }
    TermSet set = TermSet.of(terms);

    assertTrue(terms.stream().allMatch(set::mayHold));
    assertTrue(
        Stream.iterate(500, i -> i + 1).limit(1000).filter(i -> set.mayHold("كلمة" + i)).count()
            < 200);
  }

  private static List<Token> found(TextAnalysis analysis, String text, TermSet terms) {
    List<Token> found = new ArrayList<>();
    WordFinder finder = analysis.finder(text.toCharArray(), terms, StoredSigns.NONE);
    while (finder.next()) {
      found.add(new Token(finder.start(), finder.end(), finder.position(), finder.forms()));
    }
    return found;
  }

  private static boolean has(Token token, List<String> terms) {
    return terms.contains(token.forms().exact())
        || terms.contains(token.forms().stem())
        || token.forms().lemmas().stream().anyMatch(terms::contains);
  }

  private static List<String> someTerms(Random random, List<Token> tokens) {
    List<String> terms = new ArrayList<>(List.of("كتاب", "غائب"));
    for (int i = 0; i < 6 && !tokens.isEmpty(); i++) {
      WordForms forms = tokens.get(random.nextInt(tokens.size())).forms();
      terms.add(random.nextBoolean() ? forms.exact() : forms.lemmas().getLast());
      terms.add(forms.stem());
    }
    return terms;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      if (random.nextInt(3) == 0) {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
      } else {
        for (int length = random.nextInt(14); length >= 0; length--) {
          text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
      }
      text.append(random.nextInt(8) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
