// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SentencesTest {
  /** Of this thread: what a clock shows depends on who else is at work. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @TestFactory
  Stream<DynamicTest> sentencesEndWhereTheTableSays() {
    return Table.rows("sentences.tsv")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + ": " + row.get(1),
                    () -> assertEquals(row.get(1), cut(row.get(1)))));
  }

  @Test
  void theSpaceAroundASentenceIsNotPartOfWhatIsShown() {
    Sentences sentences = Sentences.of("  أول.  ثان. \n");

    assertEquals(2, sentences.start(0));
    assertEquals(6, sentences.end(0));
    assertEquals(8, sentences.start(1));
    assertEquals(12, sentences.end(1));
  }

  @Test
  void everyCharacterBelongsToTheSentenceThatSaysSo() {
    Random random = new Random(7);
    for (int run = 0; run < 300; run++) {
      String text = RandomText.of(random, 200);
      Sentences sentences = Sentences.of(text);
      int end = 0;
      for (int i = 0; i < sentences.count(); i++) {
        assertTrue(sentences.start(i) >= end && sentences.end(i) >= sentences.start(i));
        assertTrue(sentences.end(i) <= sentences.next(i));
        for (int at = end; at < sentences.next(i); at++) {
          assertEquals(i, sentences.at(at));
        }
        assertTrue(Letters.mayCut(text, sentences.next(i)), () -> "half a grapheme: " + text);
        end = sentences.next(i);
      }
      assertEquals(text.length(), end);
    }
  }

  @Test
  void hostileTextTakesLinearTime() {
    for (String unit :
        List.of(
            ".", "؟", "«", "»", "\"", ").", "د.", "[12].", "د\u064E\u064E.", "\n", " .", "://.")) {
      String text = unit.repeat(1_000_000 / unit.length());
      long start = CPU.getCurrentThreadCpuTime();
      assertTrue(Sentences.of(text).count() >= 1);
      long millis = (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
      assertTrue(millis < 2_000, () -> "'" + unit + "' took " + millis + " ms");
    }
  }

  private static String cut(String marked) {
    String text = marked.replace("|", "");
    Sentences sentences = Sentences.of(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sentences.count(); i++) {
      int from = i == 0 ? 0 : sentences.start(i);
      out.append(i == 0 ? "" : "|").append(text, from, sentences.next(i));
    }
    return out.toString();
  }
}
