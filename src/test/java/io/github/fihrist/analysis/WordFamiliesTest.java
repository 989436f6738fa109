// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verbs with their masdars and participles. */
class WordFamiliesTest {
  private static final WordFamilies FAMILIES = WordFamilies.standard();

  private static String lemma(String word) {
    return TextAnalysis.standard().tokens(word).getFirst().forms().lemmas().getFirst();
  }

  private static List<String> of(String word) {
    return FAMILIES.of(lemma(word));
  }

  private static void meet(String one, String other) {
    assertTrue(of(one).contains(lemma(other)), one + " has " + of(one));
    assertTrue(of(other).contains(lemma(one)), other + " has " + of(other));
  }

  @Test
  void verbMasdarAndParticiplesMeet() {
    meet("أعلن", "إعلان");
    meet("إعلانات", "معلن");
    meet("يستخدمون", "الاستخدام");
    meet("استخدام", "مستخدم");
    meet("اكتشف", "اكتشاف");
  }

  @Test
  void nobodyIsOfHisOwnFamily() {
    for (String word : List.of("أعلن", "استخدام", "كاتب", "درس")) {
      assertFalse(of(word).contains(lemma(word)), word);
    }
  }

  @Test
  void verbsOfOneRootAreKeptApart() {
    assertFalse(of("استخدم").contains(lemma("خدم")));
    assertFalse(of("أعلن").contains(lemma("علن")));
  }

  @Test
  void eachWordOfTheListIsFound() throws IOException {
    String list;
    try (InputStream stream = WordFamilies.class.getResourceAsStream(WordFamilies.FILE)) {
      list = new String(stream.readAllBytes(), UTF_8);
    }
    for (String line : list.split("\n")) {
      String[] columns = line.split("\t");
      assertEquals(List.of(columns[1].split(" ")), FAMILIES.of(columns[0]), line);
    }
  }

  @Test
  void otherWordsHaveNone() {
    for (String word :
        List.of("", " ", "تلفزيون", "elections", "1990", "\t", "\n", "ا", "x".repeat(100_000))) {
      assertEquals(List.of(), FAMILIES.of(word), word);
    }
  }

  @Test
  void verbsThatAreSpelledAlikeShareTheirFamilies() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Verb> verbs =
        List.of(
            new Verb("درس", "II", "درس", "يدرس", List.of("تدريس", "مدرس")),
            new Verb("درس", "I", "درس", "يدرس", List.of("دراسة", "دارس")));
    WordFamilies.write(verbs, TextAnalysis.standard(), out);
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertEquals(5, lines.size(), lines.toString());
    assertEquals(lines.stream().sorted().toList(), lines);
    assertTrue(
        lines.stream().anyMatch(l -> l.startsWith(lemma("درس") + "\t") && l.split(" ").length == 4),
        lines.toString());
  }
}
