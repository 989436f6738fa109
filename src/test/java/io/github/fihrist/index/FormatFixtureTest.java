// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.Reading;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexes of the earliest format and of this one, kept as they were written. The earliest is
 * refused with the command that mends it: its fields were others. One of this format is read; only
 * its fingerprint is of the analysis of its day.
 */
class FormatFixtureTest {
  private static final int EARLIEST = 1;
  private static final int OURS = Manifest.FORMAT_VERSION;
  private static final Article FIRST =
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

  @TempDir Path dir;

  private void unzip(int format) throws IOException {
    String fixture = "index-format-" + format + ".zip";
    try (InputStream bytes = FormatFixtureTest.class.getResourceAsStream(fixture);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = dir.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Manifest manifest() throws IOException {
    try (var directory = FSDirectory.open(dir.resolve("generation-000001"))) {
      return Manifest.read(directory, dir);
    }
  }

  @Test
  void manifestsOfAllFormatsAreRead() throws IOException {
    for (int format = EARLIEST; format <= OURS; format++) {
      unzip(format);
      Manifest manifest = manifest();
      assertEquals(format, manifest.formatVersion());
      assertEquals(3, manifest.articleCount());
      assertEquals(1, manifest.updates());
      IOUtils.rm(dir.resolve("generation-000001"));
    }
  }

  @Test
  void theEarliestFormatIsRefusedWithWhatMendsIt() throws IOException {
    unzip(EARLIEST);
    String message =
        "index '%1$s' has format '1', expected '%2$d'; rebuild it: fihrist rebuild --index %1$s SOURCE..."
            .formatted(dir, OURS);
    for (Executable opening :
        List.<Executable>of(
            () -> LiveIndex.open(dir, ANALYSIS),
            () -> ArticleWriter.open(dir, ANALYSIS),
            () -> IndexRestore.restore(dir.resolve("other"), dir, ANALYSIS))) {
      assertEquals(message, assertThrows(IndexFormatException.class, opening).getMessage());
    }
    assertEquals(List.of(message), IndexCheck.check(dir, ANALYSIS).problems());
  }

  @Test
  void ourFormatOpensOrIsRefusedForItsFingerprintAlone() throws IOException {
    unzip(OURS);
    String print = manifest().analysisFingerprint();
    if (print.equals(ANALYSIS.fingerprint())) {
      assertEquals(Map.of("1", "نص أول", "2", "نص ثان", "3", "ثالث"), Found.bodies(dir));
    } else {
      IndexFormatException refused =
          assertThrows(IndexFormatException.class, () -> LiveIndex.open(dir, ANALYSIS));
      assertEquals(print, refused.found());
      assertTrue(refused.getMessage().contains("analysis fingerprint"), refused.getMessage());
    }
  }

  /** What its terms are matters to searches alone; all else must be read as ever. */
  @Test
  void itsArticlesAreReadOnceItsFingerprintIsOurs() throws IOException {
    unzip(OURS);
    try (var directory = FSDirectory.open(dir.resolve("generation-000001"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Manifest then = Manifest.read(directory, dir);
      Manifest now =
          new Manifest(
              OURS,
              then.luceneVersion(),
              ANALYSIS.fingerprint(),
              then.articleCount(),
              then.updates(),
              then.created());
      writer.setLiveCommitData(now.toCommitData().entrySet());
    }
    assertEquals(Map.of("1", "نص أول", "2", "نص ثان", "3", "ثالث"), Found.bodies(dir));
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        LiveIndex.Lease lease = index.acquire()) {
      assertEquals(FIRST, article(lease, "1"));
      assertEquals(Optional.of(FIRST.date()), index.stats().latest());
    }
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      assertEquals(1, writer.deleteAll(ArticleFilter.source("مصدر")));
      assertEquals(2, writer.commit());
    }
    assertEquals(List.of(), IndexCheck.check(dir, ANALYSIS).problems());
  }

  private static Article article(LiveIndex.Lease lease, String id) throws IOException {
    TermQuery byId = new TermQuery(new Term(IndexField.ID, ExactTerm.of(id)));
    int doc = lease.searcher().search(byId, 1).scoreDocs[0].doc;
    return new StoredArticles(lease.searcher().getIndexReader()).article(doc);
  }

  /** Another field would be missing in old indexes without an error: hits would be. */
  @Test
  void theFieldsOfAFormatStayAsTheyAreInItsFixture() throws IOException {
    unzip(OURS);
    Path today = dir.resolve("today");
    write(today);
    assertEquals(
        fields(dir),
        fields(today),
        "fields have changed: raise Manifest.FORMAT_VERSION and keep a fixture of it, too");
  }

  private static SortedMap<String, String> fields(Path index) throws IOException {
    SortedMap<String, String> fields = new TreeMap<>();
    try (var directory = FSDirectory.open(index.resolve("generation-000001"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
        fields.put(
            field.name,
            "%s, norms %b, %s, points %d"
                .formatted(
                    field.getIndexOptions(),
                    field.hasNorms(),
                    field.getDocValuesType(),
                    field.getPointDimensionCount()));
      }
    }
    return fields;
  }

  @Test
  void aRebuildBesideTheEarliestTakesItsPlace() throws IOException {
    unzip(EARLIEST);
    IndexRebuild.rebuild(dir, Articles.numbered(5, "كتب"), RebuildOptions.standard(ANALYSIS));
    assertEquals(5, Found.count(dir, "كتب"));
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
  }

  /** Writes the fixture of a new format; argument: the file to make. */
  public static void main(String[] args) throws IOException {
    Path dir = Files.createTempDirectory("fixture");
    write(dir);
    try (OutputStream bytes = Files.newOutputStream(Path.of(args[0]));
        ZipOutputStream zip = new ZipOutputStream(bytes);
        var files = Files.walk(dir)) {
      for (Path file :
          (Iterable<Path>) files.filter(FormatFixtureTest::belongs).sorted()::iterator) {
        zip.putNextEntry(new ZipEntry(dir.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
  }

  /** Locks say who had them, which is nobody's business. */
  private static boolean belongs(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".lock");
  }

  private static void write(Path dir) throws IOException {
    IndexRebuild.rebuild(
        dir,
        Articles.of(new Reading.Accepted(FIRST, "memory"), Articles.accepted("2", "نص ثان")),
        RebuildOptions.standard(ANALYSIS).withThreads(1));
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.put(Articles.article("3", "ثالث"));
      writer.commit();
    }
  }
}
