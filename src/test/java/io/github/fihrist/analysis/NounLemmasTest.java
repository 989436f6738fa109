// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules alone, on a few words with invented weights. */
class NounLemmasTest {
  private final Map<String, Double> weights = new HashMap<>();

  NounLemmasTest() {
    weigh("مهندس", 500);
    weigh("مهندسة", 50);
    weigh("مهندسون", 60);
    weigh("مهندسات", 20);
    weigh("سيارة", 900);
    weigh("سيارات", 600);
    weigh("سيارتان", 9);
    weigh("فلسطين", 3000);
    weigh("كتاب", 2000);
    weigh("كتابان", 10);
    weigh("قناة", 800);
    weigh("قنوات", 300);
    weigh("مستشفى", 700);
    weigh("مستشفيات", 200);
    weigh("موظف", 400);
    weigh("موظفو", 30);
    weigh("حديقة", 300);
    weigh("حدائق", 200);
    weigh("كتابا", 90);
    weigh("مصري", 500);
    weigh("مصرية", 400);
    weigh("أسود", 900);
    weigh("سوداء", 700);
  }

  @Test
  void soundPluralsAndFemininesHaveTheMasculineSingular() {
    check("مهندسون", "مهندس");
    check("مهندسات", "مهندس");
    check("مهندسة", "مهندس");
    check("موظفو", "موظف");
  }

  @Test
  void feminineNounsKeepTheirTehMarbuta() {
    check("سيارات", "سيارة");
    check("سيارتان", "سيارة");
  }

  @Test
  void namesThatEndLikePluralsAreWhole() {
    check("فلسطين", "فلسطين");
  }

  @Test
  void dualsAndAccusativesAreCut() {
    check("كتابان", "كتاب");
    check("كتابا", "كتاب");
  }

  @Test
  void weakEndsAreRestored() {
    check("قنوات", "قناة");
    check("مستشفيات", "مستشفى");
  }

  @Test
  void listedPluralsHaveTheirSingulars() {
    check("رجال", "رجل");
    check("أسود", "أسود", "أسد"); // black, and the lions
    check("سوداء", "أسود");
  }

  @Test
  void unlistedPluralsAreKnownByTheirPattern() {
    check("حدائق", "حديقة");
  }

  @Test
  void nisbaHasItsCountryBesideIt() {
    check("مصري", "مصري", "مصر");
    check("مصرية", "مصري", "مصر");
    check("مصر", "مصر");
  }

  @Test
  void countryWithArticleIsNoPlural() {
    check("سودان", "سودان");
  }

  @Test
  void defectiveParticiplesHaveTheirYeh() {
    check("قاض", "قاضي");
    check("قضاة", "قاضي");
  }

  private void weigh(String form, double weight) {
    weights.put(Folding.seatless(form), weight);
  }

  private void check(String form, String... lemmas) {
    LexiconSources sources =
        new LexiconSources(
            List.of(new Verb("قضي", "I", "قضى", "يقضي", List.of("قضاء", "قاض", "مقضي"))),
            Map.of(
                "رجال", List.of("رجل"),
                "أسود", List.of("أسد"),
                "سودان", List.of("أسود"),
                "قضاة", List.of("قاض")),
            Map.of("سوداء", "أسود"),
            Map.of("مصري", "مصر", "سوداني", "سودان"),
            Set.of("سودان"),
            Map.of(),
            Set.of(),
            Set.of(),
            Set.of("سيارة", "حديقة"),
            new WordCounts());
    NounLemmas nouns = new NounLemmas(sources, word -> weights.getOrDefault(word, 0.0));
    assertEquals(List.of(lemmas), nouns.of(Folding.seatless(form)));
  }
}
