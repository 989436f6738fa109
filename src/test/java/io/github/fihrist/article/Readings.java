// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Reads whole sources, for tests. */
final class Readings {
  private Readings() {}

  static List<Reading> all(ArticleSource source) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (ArticleReader reader = source.open()) {
      long before = 0;
      for (Optional<Reading> r = reader.read(); r.isPresent(); r = reader.read()) {
        readings.add(r.get());
        assertEquals(true, reader.bytesRead() >= before, "progress goes forward");
        before = reader.bytesRead();
      }
    }
    return readings;
  }

  static List<Article> articles(ArticleSource source) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Reading reading : all(source)) {
      articles.add(((Reading.Accepted) reading).article());
    }
    return articles;
  }

  static Article article(ArticleSource source) throws IOException {
    List<Article> articles = articles(source);
    assertEquals(1, articles.size());
    return articles.getFirst();
  }

  /** The reason of the only piece, which is rejected. */
  static String reason(ArticleSource source) throws IOException {
    List<Reading> readings = all(source);
    assertEquals(1, readings.size(), () -> readings.toString());
    return ((Reading.Rejected) readings.getFirst()).reason();
  }

  static Path write(Path file, String text) throws IOException {
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
