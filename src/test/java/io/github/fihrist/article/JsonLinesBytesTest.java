// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON Lines below the JSON: encodings, gzip, long lines. */
class JsonLinesBytesTest {
  private static final String TWO =
      """
      {"id":"1","title":"رحلة القطار","body":"انطلق القطار من المحطة القديمة عند الفجر."}
      {"id":"2","title":"عودة الصيادين","body":"رجع الصيادون إلى الميناء قبل العاصفة."}
      """;

  @TempDir Path dir;

  @Test
  void everyEncodingGivesTheSameArticles() throws IOException {
    List<Article> expected = Readings.articles(source(TWO.getBytes(UTF_8)));
    assertEquals(2, expected.size());
    for (Charset charset :
        List.of(
            UTF_8,
            UTF_16LE,
            UTF_16BE,
            Charset.forName("windows-1256"),
            Charset.forName("ISO-8859-6"))) {
      for (String end : List.of("\n", "\r\n")) {
        byte[] bytes = TWO.replace("\n", end).getBytes(charset);
        assertEquals(expected, Readings.articles(source(bytes)), charset.name());
        assertEquals(expected, Readings.articles(source(Readings.gzip(bytes))), charset.name());
      }
    }
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      byte[] marked = ("\ufeff" + TWO).getBytes(charset);
      assertEquals(expected, Readings.articles(source(marked)), charset.name());
    }
  }

  @Test
  void aMarkInsideThePastedFileIsSkipped() throws IOException {
    String line = "{\"id\":\"3\",\"body\":\"x\",\"at\":{\"a\":1}}";
    List<Article> articles = Readings.articles(source((TWO + "\ufeff" + line).getBytes(UTF_8)));
    assertEquals("{\"a\":1}", articles.getLast().attributes().get("at"));
  }

  @Test
  void brokenUtf8IsToldWithLineAndByte() throws IOException {
    byte[] bytes = TWO.getBytes(UTF_8);
    int second = TWO.indexOf('\n') + 1;
    int at = TWO.substring(0, second).getBytes(UTF_8).length + 20;
    bytes[at - 1] = (byte) 0xff;
    List<Reading> readings = Readings.all(source(bytes));
    assertEquals(2, readings.size());
    assertEquals(
        dir.resolve("a.jsonl")
            + ":2: broken UTF-8 at byte 20 of the line (byte "
            + at
            + " of the file), 'FF'; save the file as UTF-8",
        readings.getLast().toString());
  }

  @Test
  void membersOfGzipAreReadOneAfterTheOther() throws IOException {
    byte[] member = Readings.gzip(TWO.getBytes(UTF_8));
    assertEquals(6, Readings.articles(source(join(member, member, member))).size());
  }

  @Test
  void cutGzipKeepsWhatCameBefore() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append("{\"id\":\"").append(i * 7919).append("\",\"body\":\"x\"}\n");
    }
    byte[] packed = Readings.gzip(text.toString().getBytes(UTF_8));
    List<Reading> readings = Readings.all(source(Arrays.copyOf(packed, packed.length / 2)));
    int kept = readings.size() - 1;
    assertEquals(true, kept > 500 && kept < 1500, () -> "kept " + kept);
    assertEquals(
        dir.resolve("a.jsonl")
            + ":"
            + (kept + 1)
            + ": gzip data is cut off, 'a.jsonl'; the lines before are kept, fetch the file again",
        readings.getLast().toString());
    for (Reading reading : readings.subList(0, kept)) {
      assertEquals(Reading.Accepted.class, reading.getClass());
    }
  }

  @Test
  void damagedGzipIsToldAndNothingBehindItIsMadeUp() throws IOException {
    byte[] packed = Readings.gzip(TWO.getBytes(UTF_8));
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 6] ^= 1;
    checkLast(wrongSum, 3, "gzip data is damaged");
    checkLast(join(packed, "tail".getBytes(UTF_8)), 3, "gzip data is followed by something else");
    checkLast(Arrays.copyOf(packed, packed.length - 3), 3, "gzip data is cut off");
  }

  private void checkLast(byte[] bytes, int pieces, String what) throws IOException {
    List<Reading> readings = Readings.all(source(bytes));
    assertEquals(pieces, readings.size());
    assertEquals(
        what + ", 'a.jsonl'; the lines before are kept, fetch the file again",
        ((Reading.Rejected) readings.getLast()).reason());
  }

  @Test
  void aFileNamedGzipThatIsNoneIsTold() throws IOException {
    Path file = Readings.write(dir.resolve("b.jsonl.gz"), TWO);
    assertEquals(
        "file is no gzip file, 'b.jsonl.gz'; the lines before are kept, fetch the file again",
        Readings.reason(ArticleSource.jsonLines(file)));
    Files.write(file, new byte[0]);
    assertEquals(
        "gzip file is empty, 'b.jsonl.gz'; the lines before are kept, fetch the file again",
        Readings.reason(ArticleSource.jsonLines(file)));
  }

  @Test
  void aLineOfFiftyMegabytesIsRejectedAndTheNextOneRead() throws IOException {
    Path file = dir.resolve("long.jsonl");
    String start = "{\"id\":\"1\",\"body\":\"";
    int fill = 50_000_000;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(start.getBytes(UTF_8));
      byte[] block = new byte[100_000];
      Arrays.fill(block, (byte) 'x');
      for (int i = 0; i < fill / block.length; i++) {
        out.write(block);
      }
      out.write("\"}\n{\"id\":\"2\",\"body\":\"y\"}\n".getBytes(UTF_8));
    }
    ArticleSource source = ArticleSource.jsonLines(file);
    List<Reading> readings = Readings.all(source);
    assertEquals(
        List.of(
            new Reading.Rejected(
                file + ":1",
                "line of %d bytes is longer than 33554432, '%s%s…'; split the article"
                    .formatted(start.length() + fill + 2, start, "x".repeat(60 - start.length()))),
            new Reading.Accepted(Article.of("2", null, "y"), file + ":2")),
        readings);
  }

  @Test
  void aLineOfTheGreatestLengthIsAccepted() throws IOException {
    String line = "{\"id\":\"1\",\"body\":\"نص\"}";
    int bytes = line.getBytes(UTF_8).length;
    Path file = Readings.write(dir.resolve("c.jsonl"), line + "\n" + line + " \n");
    List<Reading> readings = Readings.all(new JsonLinesSource(file, bytes));
    assertEquals(Reading.Accepted.class, readings.getFirst().getClass());
    assertEquals(
        "line of %d bytes is longer than %d, '%s '; split the article"
            .formatted(bytes + 1, bytes, line)
            .replace(" '; split", "'; split"),
        ((Reading.Rejected) readings.getLast()).reason());
  }

  @Test
  void linesOfRandomLengthSurviveEveryChunkBorder() throws IOException {
    Random random = new Random(5);
    for (Charset charset : List.of(UTF_8, UTF_16LE)) {
      StringBuilder text = new StringBuilder("\ufeff");
      List<String> bodies = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String body = "ن".repeat(random.nextInt(5000));
        bodies.add(body);
        text.append("{\"id\":\"").append(i).append("\",\"body\":\"").append(body).append("\"}\n");
      }
      List<Article> articles = Readings.articles(source(text.toString().getBytes(charset)));
      assertEquals(bodies, articles.stream().map(Article::body).toList());
    }
  }

  @Test
  void progressCountsBytesOnDisk() throws IOException {
    byte[] packed = Readings.gzip(TWO.repeat(50).getBytes(UTF_8));
    ArticleSource source = source(packed);
    assertEquals(OptionalLong.of(packed.length), source.sizeBytes());
    try (ArticleReader reader = source.open()) {
      while (reader.read().isPresent()) {
        assertEquals(true, reader.bytesRead() <= packed.length);
      }
      assertEquals(packed.length, reader.bytesRead());
    }
  }

  @Test
  void aMissingFileIsToldByItsName() {
    ArticleSource source = ArticleSource.jsonLines(Path.of("nowhere.jsonl"));
    String message = "no such file or folder: 'nowhere.jsonl'";
    assertEquals(message, assertThrows(NoSuchFileException.class, source::open).getMessage());
    assertEquals(message, assertThrows(NoSuchFileException.class, source::sizeBytes).getMessage());
  }

  @Test
  void aFolderIsNoFile() {
    ArticleSource source = ArticleSource.jsonLines(dir);
    assertEquals(
        "a folder where a file should be, '" + dir + "'; read it as a folder",
        assertThrows(IOException.class, source::open).getMessage());
  }

  private ArticleSource source(byte[] bytes) throws IOException {
    return ArticleSource.jsonLines(Files.write(dir.resolve("a.jsonl"), bytes));
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }
}
