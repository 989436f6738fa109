// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
  private static final String TEXT = "عادت السفينة إلى الميناء\nعادت السفينة بعد رحلة طويلة.";
  private static final String PAGE = "<title>ع</title><main><p>عادت السفينة بعد رحلة طويلة.</p>";
  private static final String LINE = "{\"id\":\"%s\",\"body\":\"x\"}\n";

  @TempDir Path dir;

  @Test
  void filesAreReadInTheOrderOfTheirNames() throws IOException {
    put("b.txt", TEXT);
    put("a/2.html", PAGE);
    put("a/10.htm", PAGE);
    put("c.jsonl", LINE.formatted("j1") + LINE.formatted("j2"));
    put("a/deep/er/نص.txt", TEXT);
    Files.write(dir.resolve("d.txt.gz"), Readings.gzip(TEXT.getBytes(UTF_8)));
    Files.write(dir.resolve("e.jsonl.gz"), Readings.gzip(LINE.formatted("j3").getBytes(UTF_8)));
    assertEquals(
        List.of("a/10", "a/2", "a/deep/er/نص", "b", "j1", "j2", "d", "j3"),
        Readings.articles(ArticleSource.folder(dir)).stream().map(Article::id).toList());
  }

  @Test
  void filesOfOneNameAreTwoArticles() throws IOException {
    put("a.txt", TEXT);
    put("a.html", PAGE);
    put("a.jsonl", LINE.formatted("a"));
    put("b/a.txt", TEXT);
    assertEquals(
        List.of("a", "a", "a.txt", "b/a"),
        Readings.articles(ArticleSource.folder(dir)).stream().map(Article::id).toList());
  }

  @Test
  void otherFilesAreReportedAndHiddenOnesLeftOut() throws IOException {
    put("a.pdf", "%PDF");
    put("noextension", TEXT);
    put(".hidden.txt", TEXT);
    put(".git/a.txt", TEXT);
    assertEquals(
        List.of(
            dir.resolve("a.pdf")
                + ": file of unknown kind, 'a.pdf'; give .jsonl, .txt or .html, or any of them"
                + " with .gz",
            dir.resolve("noextension")
                + ": file of unknown kind, 'noextension'; give .jsonl, .txt or .html, or any of"
                + " them with .gz"),
        rejections());
  }

  @Test
  void linksAreReportedAndNotFollowed(@TempDir Path outside) throws IOException {
    Path secret = Readings.write(outside.resolve("secret.txt"), TEXT);
    put("a/b.txt", TEXT);
    Files.createSymbolicLink(dir.resolve("a/loop"), dir);
    Files.createSymbolicLink(dir.resolve("out"), outside);
    Files.createSymbolicLink(dir.resolve("secret.txt"), secret);
    Files.createSymbolicLink(dir.resolve("dangling.txt"), dir.resolve("nowhere"));
    List<Reading> readings = Readings.all(ArticleSource.folder(dir));
    assertEquals(5, readings.size());
    assertEquals(
        List.of(
            link("a/loop", "loop"),
            link("dangling.txt", "dangling.txt"),
            link("out", "out"),
            link("secret.txt", "secret.txt")),
        rejections());
    Files.delete(dir.resolve("out"));
    Files.delete(dir.resolve("secret.txt"));
  }

  private String link(String path, String name) {
    return dir.resolve(path)
        + ": symbolic link, '"
        + name
        + "'; give what it leads to as a source of its own";
  }

  @Test
  void aLinkToTheFolderItselfIsFollowed(@TempDir Path elsewhere) throws IOException {
    put("b.txt", TEXT);
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), dir);
    assertEquals("b", Readings.article(ArticleSource.folder(link)).id());
    Files.delete(link);
  }

  @Test
  void aBadFileDoesNotStopTheOthers() throws IOException {
    Files.write(dir.resolve("a.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff});
    put("b.jsonl.gz", "no gzip");
    put("c.txt", TEXT);
    assertEquals(3, Readings.all(ArticleSource.folder(dir)).size());
    assertEquals(2, rejections().size());
  }

  @Test
  void anEmptyFolderHasNoArticles() throws IOException {
    assertEquals(List.of(), Readings.all(ArticleSource.folder(dir)));
    assertEquals(OptionalLong.of(0), ArticleSource.folder(dir).sizeBytes());
  }

  @Test
  void progressEndsAtTheSize() throws IOException {
    put("a.txt", TEXT);
    put("b/c.jsonl", LINE.repeat(30));
    put("d.pdf", "not counted");
    ArticleSource source = ArticleSource.folder(dir);
    try (ArticleReader reader = source.open()) {
      while (reader.read().isPresent()) {
        assertEquals(true, reader.bytesRead() <= source.sizeBytes().orElseThrow());
      }
      assertEquals(source.sizeBytes().orElseThrow(), reader.bytesRead());
    }
  }

  @Test
  void missingFoldersAndFilesAreTold() throws IOException {
    assertEquals(
        "no such file or folder: 'nowhere'",
        assertThrows(
                NoSuchFileException.class, () -> ArticleSource.folder(Path.of("nowhere")).open())
            .getMessage());
    Path file = put("a.txt", TEXT);
    assertEquals(
        "a file where a folder should be, '" + file + "'; read it as a file",
        assertThrows(IOException.class, () -> ArticleSource.folder(file).open()).getMessage());
  }

  private List<String> rejections() throws IOException {
    return Readings.all(ArticleSource.folder(dir)).stream()
        .filter(Reading.Rejected.class::isInstance)
        .map(Reading::toString)
        .toList();
  }

  private Path put(String path, String text) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    return Readings.write(file, text);
  }
}
