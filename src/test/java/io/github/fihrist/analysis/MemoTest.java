// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoTest {
  private static WordForms word(String spelled, String lemma) {
    return new WordForms(spelled, spelled, spelled, List.of(lemma), WordClass.CONTENT);
  }

  @Test
  void whatWasPutIsKnownAndNothingElse() {
    Memo<String, Integer> memo = new Memo<>(4);
    memo.put("غوغل", 1);
    assertEquals(1, memo.get("غوغل"));
    assertNull(memo.get("جوجل"));
  }

  @Test
  void theSameLettersReadOtherwiseAreAnotherWord() {
    Memo<WordForms, String> memo = new Memo<>(4);
    memo.put(word("علي", "علي"), "name");
    memo.put(word("علي", "عال"), "high");
    assertEquals("name", memo.get(word("علي", "علي")));
    assertEquals("high", memo.get(word("علي", "عال")));
  }

  /** Strings that have one hash. */
  @Test
  void ofFiveKeysOfOnePlaceTheOldestGoes() {
    List<String> keys = List.of("AaAaAa", "AaAaBB", "AaBBAa", "BBAaAa", "BBBBAa");
    Memo<String, Integer> memo = new Memo<>(4);
    for (int i = 0; i < keys.size(); i++) {
      memo.put(keys.get(i), i);
      assertEquals(i < 4 ? 0 : null, memo.get(keys.getFirst()));
    }
    for (int i = 1; i < keys.size(); i++) {
      assertEquals(i, memo.get(keys.get(i)));
    }
  }

  /** Far more keys than it has room for, against a map that forgets nothing. */
  @Test
  void keysThatDriveOthersOutAreNotTakenForThem() {
    Random random = new Random(7);
    Memo<String, Integer> memo = new Memo<>(8);
    Map<String, Integer> all = new HashMap<>();
    int known = 0;
    for (int i = 0; i < 20_000; i++) {
      String key = Integer.toString(random.nextInt(1000));
      Integer value = memo.get(key);
      if (value != null) {
        known++;
        assertEquals(all.get(key), value);
      }
      memo.put(key, i);
      all.put(key, i);
    }
    assertTrue(known > 1000, "known " + known);
  }
}
