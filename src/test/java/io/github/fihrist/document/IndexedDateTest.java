// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IndexedDateTest {

  @Test
  void millisecondsAreRoundedDown() {
    assertEquals(0, IndexedDate.millis(Instant.EPOCH.plusNanos(999_999)));
    assertEquals(-1, IndexedDate.millis(Instant.EPOCH.minusNanos(1)));
  }

  @Test
  void datesBeyondTheRangeAreItsEnds() {
    assertEquals(Long.MIN_VALUE, IndexedDate.millis(Instant.MIN));
    assertEquals(Long.MAX_VALUE, IndexedDate.millis(Instant.MAX));
  }
}
