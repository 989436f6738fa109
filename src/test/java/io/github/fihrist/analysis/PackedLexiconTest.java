// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.fihrist.analysis.Reading.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedLexiconTest {
  private static final List<Kind> KINDS = List.copyOf(EnumSet.allOf(Kind.class));

  @Test
  void readingsComeBack() throws IOException {
    Map<String, List<Reading>> readings = random(5_000);
    PackedLexicon lexicon = PackedLexicon.read(new ByteArrayInputStream(packed(readings)));
    readings.forEach((key, expected) -> assertEquals(expected, lexicon.find(key), key));
  }

  @Test
  void unknownAndForeignWordsHaveNoReadings() throws IOException {
    PackedLexicon lexicon = PackedLexicon.read(new ByteArrayInputStream(packed(random(100))));
    assertEquals(List.of(), lexicon.find(""));
    assertEquals(List.of(), lexicon.find("english"));
    assertEquals(List.of(), lexicon.find("\u0000"));
    assertEquals(List.of(), lexicon.find("م".repeat(100_000)));
    assertEquals(List.of(), lexicon.find("\uD83D\uDE00"));
  }

  @Test
  void sameReadingsGiveTheSameBytesWhateverTheOrder() throws IOException {
    Map<String, List<Reading>> readings = random(1_000);
    assertArrayEquals(packed(new HashMap<>(readings)), packed(new TreeMap<>(readings)));
  }

  @Test
  void fingerprintChangesWithAReading() throws IOException {
    Map<String, List<Reading>> readings = random(100);
    PackedLexicon before = PackedLexicon.read(new ByteArrayInputStream(packed(readings)));
    readings.put("كتاب", List.of(new Reading("كتاب", "كتب", Kind.VERB, 1)));
    PackedLexicon after = PackedLexicon.read(new ByteArrayInputStream(packed(readings)));
    org.junit.jupiter.api.Assertions.assertNotEquals(before.fingerprint(), after.fingerprint());
  }

  @Test
  void otherFilesAreRefused() {
    IOException refused =
        assertThrows(
            IOException.class,
            () ->
                PackedLexicon.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})));
    assertEquals("not a lexicon of format 1; compile the lexicon anew", refused.getMessage());
  }

  private static byte[] packed(Map<String, List<Reading>> readings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PackedLexicon.write(readings, out);
    return out.toByteArray();
  }

  private static Map<String, List<Reading>> random(int size) {
    Random random = new Random(42);
    Map<String, List<Reading>> readings = new HashMap<>();
    while (readings.size() < size) {
      String key = word(random);
      List<Reading> all = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        String form = random.nextBoolean() ? key : word(random);
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        all.add(new Reading(form, word(random), kind, (random.nextInt(3000) - 1000) / 100.0));
      }
      readings.put(key, all);
    }
    return readings;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(10); i >= 0; i--) {
      word.append((char) (ArabicLetters.HAMZA + random.nextInt(42)));
    }
    return word.toString();
  }
}
