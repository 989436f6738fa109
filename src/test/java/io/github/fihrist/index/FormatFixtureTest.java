// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index of the earliest format, kept as it was written. As long as its format number is ours, it
 * must be readable; once the number grows, it must be refused with the command that mends it.
 *
 * <p>Its fingerprint is of the analysis of its day, so that opening it says so as well.
 */
class FormatFixtureTest {
  private static final String FIXTURE = "index-format-1.zip";

  @TempDir Path dir;

  @BeforeEach
  void unzip() throws IOException {
    try (InputStream bytes = FormatFixtureTest.class.getResourceAsStream(FIXTURE);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = dir.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }

  @Test
  void itsManifestIsRead() throws IOException {
    try (var directory = FSDirectory.open(dir.resolve("generation-000001"))) {
      Manifest manifest = Manifest.read(directory, dir);
      assertEquals(1, manifest.formatVersion());
      assertEquals(3, manifest.articleCount());
      assertEquals(1, manifest.updates());
    }
  }

  @Test
  void itOpensOrIsRefusedForItsFingerprintAlone() throws IOException {
    String print;
    try (var directory = FSDirectory.open(dir.resolve("generation-000001"))) {
      print = Manifest.read(directory, dir).analysisFingerprint();
    }
    if (print.equals(ANALYSIS.fingerprint())) {
      assertEquals(Map.of("1", "نص أول", "2", "نص ثان", "3", "ثالث"), Found.bodies(dir));
    } else {
      IndexFormatException refused =
          assertThrows(IndexFormatException.class, () -> LiveIndex.open(dir, ANALYSIS));
      assertEquals(print, refused.found());
      assertTrue(refused.getMessage().contains("analysis fingerprint"), refused.getMessage());
    }
  }

  @Test
  void aRebuildBesideItTakesItsPlace() throws IOException {
    IndexRebuild.rebuild(dir, Articles.numbered(5, "كتب"), RebuildOptions.standard(ANALYSIS));
    assertEquals(5, Found.count(dir, "كتب"));
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  /** Writes the fixture of a new format; argument: the file to make. */
  public static void main(String[] args) throws IOException {
    Path dir = Files.createTempDirectory("fixture");
    Article first =
        new Article(
            "1",
            "عنوان",
            "نص أول",
            Instant.parse("2022-01-06T12:00:00Z"),
            "مصدر",
            "كاتب",
            "باب",
            "https://example.org/1",
            List.of("وسم"),
            Map.of("رقم", "7"));
    IndexRebuild.rebuild(
        dir,
        Articles.of(new Reading.Accepted(first, "memory"), Articles.accepted("2", "نص ثان")),
        RebuildOptions.standard(ANALYSIS).withThreads(1));
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.put(Articles.article("3", "ثالث"));
      writer.commit();
    }
    try (OutputStream bytes = Files.newOutputStream(Path.of(args[0]));
        ZipOutputStream zip = new ZipOutputStream(bytes);
        var files = Files.walk(dir)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        zip.putNextEntry(new ZipEntry(dir.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
  }
}
