// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of damaged files: each piece is read or rejected, and reading always ends. */
class MutatedFilesTest {
  private static final String LINES =
      """
      {"id":"1","title":"حصاد القمح","body":"بدأ الحصاد.\\nانتهى \\ud83c\\udf3e","tags":["قمح"]}
      {"id":"2","date":"2023-05-14","body":"وصل القطار","words":120,"at":{"x":[1,2]}}

      {"id":"3","body":"عاد الصيادون إلى الميناء قبل العاصفة","paid":true}
      """;
  private static final String TEXT =
      "الميدان\n\nأخبار\n\nعاد الصيادون إلى الميناء قبل العاصفة\n\nعادوا سالمين جميعا.\n";
  private static final String PAGE =
      "<!DOCTYPE html><html><head><meta charset=utf-8><title>قمح - الميدان</title></head><body>"
          + "<nav>أخبار</nav><article><h1>قمح</h1><p>بدأ الحصاد في الوادي.</p></article></body>";
  private static final List<Charset> CHARSETS =
      List.of(UTF_8, UTF_16LE, Charset.forName("windows-1256"), Charset.forName("ISO-8859-6"));

  @TempDir Path dir;

  @Test
  void everyLineOfADamagedFileIsAccountedFor() {
    Random random = new Random(42);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 1000; i++) {
            byte[] bytes = mutate(random, LINES.getBytes(UTF_8));
            Path file = Files.write(dir.resolve("a.jsonl"), bytes);
            int pieces = Readings.all(ArticleSource.jsonLines(file)).size();
            int run = i;
            boolean gzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
            assertEquals(gzip ? pieces : lines(bytes), pieces, () -> "mutation " + run);
          }
        });
  }

  @Test
  void everyDamagedTextAndPageIsOnePiece() {
    Random random = new Random(43);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 1000; i++) {
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            boolean page = random.nextBoolean();
            byte[] bytes = mutate(random, (page ? PAGE : TEXT).getBytes(charset));
            Path file = Files.write(dir.resolve(page ? "a.html" : "a.txt"), bytes);
            assertEquals(1, Readings.all(ArticleSource.of(file)).size());
          }
        });
  }

  @Test
  void everyDamagedPackedFileEnds() throws IOException {
    Random random = new Random(44);
    byte[] packed = Readings.gzip(LINES.repeat(20).getBytes(UTF_8));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 300; i++) {
            byte[] bytes = mutate(random, packed);
            Path file = Files.write(dir.resolve("a.jsonl.gz"), bytes);
            List<Reading> readings = Readings.all(ArticleSource.jsonLines(file));
            long good = readings.stream().filter(Reading.Accepted.class::isInstance).count();
            boolean whole = good == 60 && readings.size() == 60;
            assertEquals(
                true,
                whole || readings.getLast() instanceof Reading.Rejected,
                "a loss is always told");
          }
        });
  }

  private static byte[] mutate(Random random, byte[] good) {
    byte[] bytes = good.clone();
    switch (random.nextInt(5)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> bytes = Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
      case 2 -> Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
      default -> {
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return bytes;
  }

  /** Lines that are not blank, counted without the reader. */
  private static int lines(byte[] bytes) {
    int lines = 0;
    boolean visible = false;
    for (byte b : bytes) {
      visible |= b != '\n' && b != ' ' && b != '\t' && b != '\r';
      if (b == '\n') {
        lines += visible ? 1 : 0;
        visible = false;
      }
    }
    return lines + (visible ? 1 : 0);
  }
}
