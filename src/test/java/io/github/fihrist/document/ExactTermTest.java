// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ExactTermTest {

  @Test
  void aShortValueIsItsUtf8() {
    assertEquals(new BytesRef("الأفق"), ExactTerm.of("الأفق"));
    assertEquals(new BytesRef(), ExactTerm.of(""));
  }

  @Test
  void theLongestValueIsNotCut() {
    assertEquals(ExactTerm.MAX_BYTES, ExactTerm.of("a".repeat(ExactTerm.MAX_BYTES)).length);
  }

  @Test
  void aLongerValueIsCutAfterAWholeCodePoint() {
    assertEquals("a".repeat(32766), ExactTerm.of("a".repeat(32767)).utf8ToString());
    assertEquals("ب".repeat(16383), ExactTerm.of("ب".repeat(16384)).utf8ToString());
    assertEquals("aب".repeat(10922), ExactTerm.of("aب".repeat(10923)).utf8ToString());
    assertEquals("a" + "ب".repeat(16382), ExactTerm.of("a" + "ب".repeat(16383)).utf8ToString());
    assertEquals("😀".repeat(8191), ExactTerm.of("😀".repeat(9000)).utf8ToString());
  }
}
