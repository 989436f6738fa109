// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainDateTest {
  @Test
  void usualDatesAreReadAsAnyOthers() {
    for (String text :
        List.of("2015-07-21", "2015-07-21T09:30:59", "2015-07-21T09:30:59Z", "2016-02-29")) {
      assertEquals(DateText.parseAny(text), PlainDate.parse(text), text);
      assertTrue(PlainDate.parse(text).isPresent(), text);
    }
  }

  @Test
  void whatIsPlainMeansTheSameToBothReaders() {
    Random random = new Random(42);
    String shape = "2015-07-21T09:30:59Z";
    String others = "0123456789-:TZ /+ \u0661";
    int[] lengths = {10, 10, 19, 20};
    int read = 0;
    for (int round = 0; round < 100_000; round++) {
      StringBuilder text = new StringBuilder(shape);
      for (int change = random.nextInt(6); change > 0; change--) {
        int at = random.nextInt(text.length());
        boolean digit = Character.isDigit(text.charAt(at)) && random.nextInt(20) > 0;
        text.setCharAt(at, others.charAt(random.nextInt(digit ? 10 : others.length())));
      }
      text.setLength(lengths[random.nextInt(lengths.length)]);
      Optional<Instant> plain = PlainDate.parse(text.toString());
      Optional<Instant> any = DateText.parseAny(text.toString());
      assertEquals(any, DateText.parse(text.toString()), text.toString());
      if (plain.isPresent()) {
        assertEquals(any, plain, text.toString());
        read++;
      }
    }
    assertTrue(read > 10_000, "" + read);
  }
}
