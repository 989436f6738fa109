// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class IdSetTest {

  @Test
  void itAgreesWithASetOfHashes() {
    Random random = new Random(1);
    IdSet ids = new IdSet();
    Set<Long> model = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      long hash = IdSet.hash(new BytesRef("id-" + random.nextInt(100_000)));
      assertEquals(model.contains(hash), ids.contains(hash));
      assertEquals(model.add(hash), ids.add(hash));
    }
    assertEquals(model.size(), ids.size());
  }

  @Test
  void hashesThatMeetInOneSlotAreToldApart() {
    IdSet ids = new IdSet();
    for (long high = 1; high < 1000; high++) {
      assertTrue(ids.add(high << 40));
      assertFalse(ids.add(high << 40));
    }
    assertEquals(999, ids.size());
  }

  @Test
  void noHashIsTheMarkOfAFreeSlot() {
    for (int i = 0; i < 1000; i++) {
      assertTrue(IdSet.hash(new BytesRef("" + i)) != 0);
    }
    assertFalse(new IdSet().contains(1));
  }
}
