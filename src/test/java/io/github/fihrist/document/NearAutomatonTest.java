// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.junit.jupiter.api.Test;

class NearAutomatonTest {
  /** Letters of one, two, three and four bytes, some with common first bytes. */
  private static final List<String> LETTERS =
      List.of(
          "ا", "ب", "ت", "ك", "پ", "a", "5", "é", "ﻻ", "ﻼ", "中", "\uD83D\uDE00", "\uD83D\uDE01");

  @Test
  void wordsAreNearWhereLucenesOwnAutomatonHasThem() {
    Random random = new Random(11);
    int accepted = 0;
    for (int i = 0; i < 300; i++) {
      String word = word(random, 2 + random.nextInt(7));
      int edits = 1 + random.nextInt(2);
      ByteRunAutomaton near = NearAutomaton.of(List.of(word), edits).runAutomaton;
      CharacterRunAutomaton lucene = lucene(word, edits);
      for (int j = 0; j < 300; j++) {
        String other = edited(random, word, random.nextInt(4));
        assertEquals(lucene.run(other), accepts(near, other), word + " " + other + " " + edits);
        assertEquals(lucene.run(other), accepts(near, other + "|" + word(random, 3)), other);
        accepted += lucene.run(other) ? 1 : 0;
      }
    }
    assertTrue(accepted > 20_000 && accepted < 80_000, "either must be common: " + accepted);
  }

  @Test
  void ofSeveralWordsAnyMayBeNear() {
    Random random = new Random(12);
    for (int i = 0; i < 100; i++) {
      String word = word(random, 2 + random.nextInt(7));
      String another = edited(random, word, random.nextInt(6));
      int edits = random.nextInt(3);
      ByteRunAutomaton near = NearAutomaton.of(List.of(word, another), edits).runAutomaton;
      CharacterRunAutomaton first = lucene(word, edits);
      CharacterRunAutomaton second = lucene(another, edits);
      for (int j = 0; j < 300; j++) {
        String other = edited(random, random.nextBoolean() ? word : another, random.nextInt(4));
        assertEquals(first.run(other) || second.run(other), accepts(near, other), other);
      }
    }
  }

  @Test
  void theFewestEditsAreCounted() {
    Random random = new Random(13);
    for (int i = 0; i < 100; i++) {
      String word = word(random, 2 + random.nextInt(7));
      int most = random.nextInt(3);
      for (int j = 0; j < 100; j++) {
        String other = edited(random, word, random.nextInt(4));
        OptionalInt expected =
            IntStream.rangeClosed(0, most).filter(n -> lucene(word, n).run(other)).findFirst();
        assertEquals(
            expected,
            NearPlaces.edits(other, word.codePoints().toArray(), most),
            word + " " + other + " " + most);
      }
    }
  }

  private static CharacterRunAutomaton lucene(String word, int edits) {
    return new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(edits));
  }

  @Test
  void theLongestWordHasItsNeighbours() {
    String word = "ب".repeat(NearPlaces.MAX_LETTERS);
    ByteRunAutomaton near = NearAutomaton.of(List.of(word), 2).runAutomaton;
    assertTrue(accepts(near, word));
    assertTrue(accepts(near, "ا" + word + "ا"));
    assertTrue(accepts(near, word.substring(2)));
    assertFalse(accepts(near, "ا" + word + "اا"));
    assertFalse(accepts(near, word.substring(3)));
  }

  @Test
  void theSeparatorIsNoLetterThatSomeoneMayHaveMistyped() {
    ByteRunAutomaton near = NearAutomaton.of(List.of("كتاب"), 1).runAutomaton;
    assertTrue(accepts(near, "كتا|كتا"));
    assertTrue(accepts(near, "كتاب|"));
    assertFalse(accepts(near, "كت|اب"));
    assertFalse(accepts(near, "|كتاب"));
  }

  private static boolean accepts(ByteRunAutomaton near, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return near.run(bytes, 0, bytes.length);
  }

  private static String word(Random random, int letters) {
    StringBuilder word = new StringBuilder();
    int kinds = 2 + random.nextInt(LETTERS.size() - 1);
    for (int i = 0; i < letters; i++) {
      word.append(LETTERS.get(random.nextInt(kinds)));
    }
    return word.toString();
  }

  private static String edited(Random random, String word, int edits) {
    StringBuilder edited = new StringBuilder(word);
    for (int i = 0; i < edits; i++) {
      int[] letters = edited.toString().codePoints().toArray();
      int at = random.nextInt(letters.length + 1);
      String letter = LETTERS.get(random.nextInt(LETTERS.size()));
      StringBuilder next = new StringBuilder();
      int kind = random.nextInt(4);
      for (int j = 0; j <= letters.length; j++) {
        boolean here = j == at;
        if (here && kind < 2) {
          next.append(letter);
        }
        if (here && kind == 2 && j + 1 < letters.length) {
          next.appendCodePoint(letters[j + 1]).appendCodePoint(letters[j]);
          j++;
        } else if (j < letters.length && !(here && kind != 0 && kind != 2)) {
          next.appendCodePoint(letters[j]);
        }
      }
      edited = next;
    }
    return edited.toString();
  }
}
