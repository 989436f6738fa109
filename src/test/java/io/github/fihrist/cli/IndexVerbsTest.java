// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that build, change and look after an index. */
class IndexVerbsTest {
  @TempDir Path dir;
  private News news;

  @BeforeEach
  void buildIndex() throws IOException {
    news = News.in(dir);
  }

  @Test
  void rebuildReportsWhatItRead() throws IOException {
    Path more = write("more.jsonl", "{\"id\":\"fair\",\"body\":\"أغلق المعرض\"}\n{\"id\":\n");
    Ran ran = rebuild(news.articles(), more);
    assertEquals(Main.DONE, ran.exitCode());
    List<String> report = ran.out().lines().toList();
    assertEquals(4, report.size(), ran.out());
    assertTrue(report.get(0).matches("3 articles indexed in \\d+\\.\\d s, \\d+ a second"));
    assertEquals("read 5 = indexed 3 + replaced 1 + rejected 1", report.get(1));
    assertTrue(report.get(2).matches("generation \\S+, \\d+\\.\\d MB on disk"), report.get(2));
    Path rejects = Path.of(report.get(3).substring("rejects in ".length()));
    assertEquals("fihrist: " + Files.readString(rejects), ran.err());
    assertTrue(ran.err().startsWith("fihrist: " + more + ":2: "), ran.err());
  }

  @Test
  void rebuildReportsToMachines() {
    Json json =
        Json.parse(
            Ran.fihrist("rebuild", "--json", "--index", news.index(), news.articles()).output());
    assertEquals(
        List.of(
            "generation",
            "read",
            "indexed",
            "replaced",
            "rejected",
            "carriedOver",
            "bytesRead",
            "indexBytes",
            "tookMillis",
            "rejects"),
        json.names());
    assertEquals(3, json.at("indexed"));
    assertEquals(null, json.at("rejects"));
  }

  @Test
  void onlyTheFirstRejectsArePrinted() throws IOException {
    Path broken = write("broken.jsonl", "{\n".repeat(25));
    Ran ran = rebuild(news.articles(), broken);
    List<String> lines = ran.err().lines().toList();
    assertEquals(11, lines.size());
    assertTrue(lines.get(10).startsWith("fihrist: and 15 more, see '"), lines.get(10));
  }

  @Test
  void failedRebuildLeavesTheIndex() throws IOException {
    Path missing = dir.resolve("missing.jsonl");
    rebuild(news.articles(), missing).failed("no such file or folder: '" + missing + "'");
    Path empty = Files.createDirectory(dir.resolve("empty"));
    assertEquals(Main.FAILED, rebuild(empty).exitCode());
    assertEquals(1, rebuild(empty).err().lines().count());
    assertEquals(3, statsJson().at("articles"));
  }

  @Test
  void sourcesWithoutArticlesAreNamed() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("empty"));
    Path blank = write("blank.jsonl", "");
    rebuild(empty).failed("no articles in '" + empty + "'; give a source that has some");
    rebuild(empty, blank)
        .failed("no articles in '" + empty + "', '" + blank + "'; give a source that has some");
  }

  @Test
  void threadsHaveBounds() {
    Ran.fihrist("rebuild", "--threads", "0", "--index", news.index(), news.articles())
        .wrongUsage("threads must be in 1..256: 0", "see 'fihrist rebuild --help'");
    Ran.fihrist("rebuild", "--threads", "two", "--index", news.index(), news.articles())
        .wrongUsage(
            "invalid value for option '--threads': 'two' is not an int",
            "see 'fihrist rebuild --help'");
  }

  @Test
  void sourcesAndIndexAreNeeded() {
    Ran.fihrist("rebuild", "--index", news.index())
        .wrongUsage("missing required parameter: 'SOURCE'", "see 'fihrist rebuild --help'");
    Ran.fihrist("rebuild", news.articles())
        .wrongUsage("missing required option: '--index=DIR'", "see 'fihrist rebuild --help'");
  }

  @Test
  void addAddsAndReplaces() throws IOException {
    Path more =
        write(
            "more.jsonl",
            "{\"id\":\"fair\",\"body\":\"أغلق المعرض\"}\n{\"id\":\"x\",\"body\":\"ن\"}\n{\n");
    Ran ran = Ran.fihrist("add", "--index", news.index(), more);
    assertEquals(
        "read 3 = added or replaced 2 + rejected 1\narticles in the index: 4\n", ran.out());
    assertTrue(ran.err().startsWith("fihrist: " + more + ":3: "), ran.err());
    assertEquals(Main.DONE, ran.exitCode());
    assertEquals(4, statsJson().at("articles"));
    Json json =
        Json.parse(Ran.fihrist("add", "--json", "--index", news.index(), news.articles()).output());
    assertEquals(List.of("read", "added", "rejected", "articles"), json.names());
    assertEquals(4, json.at("articles"));
  }

  @Test
  void addOfNothingButRejectsFails() throws IOException {
    Path broken = write("broken.jsonl", "{\n");
    Ran ran = Ran.fihrist("add", "--index", news.index(), broken);
    assertEquals(Main.FAILED, ran.exitCode());
    assertEquals("", ran.out());
    assertTrue(
        ran.err()
            .endsWith("\nfihrist: nothing was added: all of the input was rejected, 1 in all\n"),
        ran.err());
  }

  @Test
  void addOfNothingFailsAsRebuildDoes() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("empty"));
    Ran.fihrist("add", "--index", news.index(), empty)
        .failed("no articles in '" + empty + "'; give a source that has some");
    Path missing = dir.resolve("missing.jsonl");
    Ran.fihrist("add", "--index", news.index(), missing)
        .failed("no such file or folder: '" + missing + "'");
    assertEquals(3, statsJson().at("articles"));
  }

  @Test
  void rebuildOfAMissingSourceLeavesNothing() {
    Path fresh = dir.resolve("fresh");
    Path missing = dir.resolve("missing.jsonl");
    Ran.fihrist("rebuild", "--index", fresh, missing)
        .failed("no such file or folder: '" + missing + "'");
    assertFalse(Files.exists(fresh));
  }

  @Test
  void deleteByWhatArticlesAre() {
    Ran.fihrist("delete", "--index", news.index())
        .wrongUsage(
            "give either ids or options that tell which articles, as --source",
            "see 'fihrist delete --help'");
    Ran.fihrist("delete", "--index", news.index(), "--source", "x", "fair")
        .wrongUsage(
            "give either ids or options that tell which articles, as --source",
            "see 'fihrist delete --help'");
    assertEquals(
        "deleted 0, not found 0\narticles in the index: 3\n",
        Ran.fihrist("delete", "--index", news.index(), "--source", "لا أحد").output());
    assertEquals(
        "deleted 1, not found 0\narticles in the index: 2\n",
        Ran.fihrist("delete", "--index", news.index(), "--from", "2022-01", "--to", "2022-01-26")
            .output());
  }

  @Test
  void deleteTakesTheOptionsThatASearchRestrictsBy() {
    for (String none : List.of("--author=طه", "--tag=كتب", "--attribute=country=مصر")) {
      assertEquals(
          "deleted 0, not found 0\narticles in the index: 3\n",
          Ran.fihrist("delete", "--index", news.index(), none).output());
    }
    Ran.fihrist("delete", "--index", news.index(), "--attribute", "مصر")
        .wrongUsage("attribute must be NAME=VALUE: 'مصر'", "see 'fihrist delete --help'");
    assertEquals(
        "deleted 2, not found 0\narticles in the index: 1\n",
        Ran.fihrist("delete", "--index", news.index(), "--category=ثقافة", "--category", "رياضة")
            .output());
  }

  @Test
  void deleteTellsWhatWasThere() {
    assertEquals(
        "deleted 1, not found 1\narticles in the index: 2\n",
        Ran.fihrist("delete", "--index", news.index(), "fair", "none", "fair").output());
    Json json =
        Json.parse(Ran.fihrist("delete", "--json", "--index", news.index(), "rain").output());
    assertEquals(List.of("deleted", "notFound", "articles"), json.names());
    assertEquals(1, json.at("articles"));
  }

  @Test
  void statsAreNamesAndValues() {
    String output = Ran.fihrist("stats", "--index", news.index()).output();
    List<String> names =
        output.lines().map(line -> line.substring(0, line.indexOf('\t'))).sorted().toList();
    Json json = statsJson();
    assertEquals(json.names().stream().sorted().toList(), names);
    assertTrue(output.startsWith("articles\t3\n"), output);
    assertEquals("2022-01-26T00:00:00Z", json.at("earliest"));
    assertEquals("2022-03-01T00:00:00Z", json.at("latest"));
  }

  @Test
  void wholeIndexChecksClean() {
    String output = Ran.fihrist("check", "--index", news.index()).output();
    assertTrue(output.matches("whole: 3 articles, generation \\S+\n"), output);
    Json json = Json.parse(Ran.fihrist("check", "--json", "--index", news.index()).output());
    assertEquals(List.of("generation", "articles", "clean", "problems"), json.names());
    assertEquals(true, json.at("clean"));
  }

  @Test
  void damagedIndexFailsItsCheck() throws IOException {
    try (var files = Files.walk(news.index())) {
      Path data =
          files
              .filter(Files::isRegularFile)
              .max(Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(data);
      bytes[bytes.length / 2] ^= 1;
      Files.write(data, bytes);
    }
    Ran ran = Ran.fihrist("check", "--json", "--index", news.index());
    assertEquals(Main.FAILED, ran.exitCode());
    assertEquals(false, Json.parse(ran.out()).at("clean"));
    assertTrue(ran.err().startsWith("fihrist: "), ran.err());
  }

  @Test
  void backupIsAnIndex() {
    Path copy = dir.resolve("copy");
    String output = Ran.fihrist("backup", "--index", news.index(), "--to", copy).output();
    assertTrue(output.matches("(?s)backed up: 3 articles, generation .*"), output);
    assertTrue(Ran.fihrist("check", "--index", copy).output().startsWith("whole: 3 articles"));
    Ran.fihrist("backup", "--index", news.index(), "--to", copy)
        .failed("backup directory is not empty: '" + copy + "'; give another");
  }

  @Test
  void missingIndexIsToldByEveryVerb() {
    Path none = dir.resolve("none");
    String line =
        "no index at '%1$s': no such directory; build it: fihrist rebuild --index %1$s SOURCE..."
            .formatted(none);
    Ran.fihrist("add", "--index", none, news.articles()).failed(line);
    Ran.fihrist("delete", "--index", none, "x").failed(line);
    Ran.fihrist("search", "--index", none, "x").failed(line);
    Ran.fihrist("stats", "--index", none).failed(line);
    Ran.fihrist("check", "--index", none).failed(line);
    Ran.fihrist("backup", "--index", none, "--to", dir.resolve("copy")).failed(line);
  }

  private Ran rebuild(Path... sources) {
    Object[] args = new Object[sources.length + 3];
    args[0] = "rebuild";
    args[1] = "--index";
    args[2] = news.index();
    System.arraycopy(sources, 0, args, 3, sources.length);
    return Ran.fihrist(args);
  }

  private Json statsJson() {
    return Json.parse(Ran.fihrist("stats", "--json", "--index", news.index()).output());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }
}
