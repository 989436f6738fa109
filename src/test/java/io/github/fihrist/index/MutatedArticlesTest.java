// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Found.ANALYSIS;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged and malicious files, from the disk to the index: no crash, no hang, and counts that add
 * up. {@code -Dfihrist.mutations=10000} is the long run.
 */
class MutatedArticlesTest {
  private static final int FILES = Integer.getInteger("fihrist.mutations", 500);
  private static final int FOLDER = 500;
  private static final List<Charset> CHARSETS =
      List.of(UTF_8, UTF_16LE, Charset.forName("windows-1256"), Charset.forName("ISO-8859-6"));
  private static final String TEXT =
      "أخبار\n\nعاد الصيادون إلى الميناء قبل العاصفة\n\nعادوا سالمين.\n";
  private static final String PAGE =
      "<html><head><title>قمح</title></head><body><article><p>بدأ الحصاد.</p></article></body>";

  @TempDir Path temp;
  private final Random random = new Random(17);

  @Test
  void everyPieceIsIndexedReplacedOrRejected() {
    Path dir = temp.resolve("x");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60L + FILES / 5),
        () -> {
          for (int done = 0; done < FILES; done += FOLDER) {
            Path folder = Files.createDirectory(temp.resolve("files"));
            for (int i = 0; i < FOLDER; i++) {
              write(folder, i);
            }
            checkRebuild(dir, ArticleSource.folder(folder));
            IOUtils.rm(folder);
          }
        });
  }

  private static void checkRebuild(Path dir, ArticleSource source) throws IOException {
    RebuildReport report = IndexRebuild.rebuild(dir, source, RebuildOptions.standard(ANALYSIS));
    assertEquals(pieces(source), report.read());
    assertEquals(report.read(), report.indexed() + report.replaced() + report.rejected());
    assertTrue(report.indexed() > 0 && report.rejected() > 0, report.toString());
    assertEquals(report.rejected(), Files.readAllLines(report.rejects().orElseThrow()).size());
    CheckReport check = IndexCheck.check(dir, ANALYSIS);
    assertEquals(List.of(), check.problems());
    assertEquals(report.indexed(), check.articles());
  }

  private static long pieces(ArticleSource source) throws IOException {
    long pieces = 0;
    try (ArticleReader reader = source.open()) {
      while (reader.read().isPresent()) {
        pieces++;
      }
    }
    return pieces;
  }

  private void write(Path folder, int i) throws IOException {
    String name = "%05d".formatted(i) + List.of(".jsonl", ".txt", ".html").get(i % 3);
    String good =
        switch (i % 3) {
          case 0 -> random.nextInt(4) == 0 ? malicious(i) : lines(i);
          case 1 -> TEXT;
          default -> PAGE;
        };
    byte[] bytes = good.getBytes(CHARSETS.get(random.nextInt(2) * random.nextInt(CHARSETS.size())));
    Files.write(folder.resolve(name), mutated(bytes));
  }

  private static String lines(int i) {
    return """
        {"id":"%1$d","title":"حصاد القمح","body":"بدأ الحصاد.\\nانتهى \\ud83c\\udf3e","tags":["قمح"]}
        {"id":"%1$d","date":"2023-05-14","body":"وصل القطار","words":120,"at":{"x":[1,2]}}
        {"id":"b%1$d","body":"عاد الصيادون إلى الميناء قبل العاصفة","paid":true}
        """
        .formatted(i);
  }

  /** Lines that are well-formed, or nearly so, and meant to harm. */
  private String malicious(int i) {
    String body =
        switch (random.nextInt(7)) {
          case 0 -> "[".repeat(random.nextInt(100_000)) + "]";
          case 1 -> "{\"a\":".repeat(random.nextInt(1000)) + "1" + "}".repeat(1000);
          case 2 -> "\"" + "ب".repeat(random.nextInt(200_000)) + "\"";
          case 3 -> "\"\\ud800 \\udc00\\ud800\"";
          case 4 -> "\"نص\\u0000 بعده\"";
          case 5 -> "9".repeat(random.nextInt(50_000));
          default -> "\"" + "\u0650".repeat(5000) + "\"";
        };
    return "{\"id\":\"m%d\",\"x\":%s,\"body\":%s}\n{\"id\":\"../../%d\",\"body\":\"نص\"}\n"
        .formatted(i, body, body, i);
  }

  private byte[] mutated(byte[] good) {
    byte[] bytes = good.clone();
    switch (random.nextInt(6)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> bytes = Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
      case 2 -> Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
      case 3 -> {
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      default -> {
        // As it is.
      }
    }
    return bytes;
  }
}
