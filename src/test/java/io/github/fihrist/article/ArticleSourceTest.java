// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources chosen by what is there, put together, or made of articles. */
class ArticleSourceTest {
  private static final String TEXT = "عادت السفينة إلى الميناء\nعادت السفينة بعد رحلة طويلة.";
  private static final String LINE = "{\"id\":\"j\",\"body\":\"x\"}\n";
  private static final String PAGE =
      "<!DOCTYPE html><title>سفينة</title><main><p>عادت السفينة بعد رحلة طويلة.</p></main>";

  @TempDir Path dir;

  @Test
  void theNameTellsTheKind() throws IOException {
    checkId("j", "a.jsonl", LINE);
    checkId("j", "a.json", LINE);
    checkId("j", "a.NDJSON", LINE);
    checkId("a", "a.txt", TEXT);
    checkId("a.b", "a.b.html", PAGE);
    checkId("a", "a.TXT", LINE + LINE);
  }

  @Test
  void withoutAnExtensionTheContentTells() throws IOException {
    checkId("j", "articles", "\ufeff \n" + LINE);
    checkId("page", "page", PAGE);
    assertEquals("سفينة", Readings.article(ArticleSource.of(dir.resolve("page"))).title());
    checkId("خبر", "خبر", TEXT);
    checkId("notes.md", "notes.md", TEXT);
    Files.write(dir.resolve("packed"), Readings.gzip(LINE.getBytes(UTF_8)));
    assertEquals("j", Readings.article(ArticleSource.of(dir.resolve("packed"))).id());
    Files.write(dir.resolve("wide"), LINE.getBytes(UTF_16LE));
    assertEquals("j", Readings.article(ArticleSource.of(dir.resolve("wide"))).id());
  }

  @Test
  void aFolderIsWalked() throws IOException {
    Readings.write(dir.resolve("a.txt"), TEXT);
    assertEquals("a", Readings.article(ArticleSource.of(dir)).id());
  }

  @Test
  void aMissingPathIsToldWhenItIsOpened() {
    ArticleSource source = ArticleSource.of(Path.of("nowhere"));
    assertEquals(
        "no such file or folder: 'nowhere'",
        assertThrows(NoSuchFileException.class, source::open).getMessage());
    ArticleSource both = ArticleSource.concat(List.of(ArticleSource.of(List.of()), source));
    assertEquals(
        "no such file or folder: 'nowhere'",
        assertThrows(NoSuchFileException.class, both::open).getMessage());
  }

  @Test
  void sourcesAreReadOneAfterTheOtherAndAgain() throws IOException {
    Path lines = Readings.write(dir.resolve("a.jsonl"), LINE.repeat(3));
    Path text = Readings.write(dir.resolve("b.txt"), TEXT);
    ArticleSource source =
        ArticleSource.concat(
            List.of(
                ArticleSource.of(lines), ArticleSource.concat(List.of()), ArticleSource.of(text)));
    List<Article> once = Readings.articles(source);
    assertEquals(List.of("j", "j", "j", "b"), once.stream().map(Article::id).toList());
    assertEquals(once, Readings.articles(source));
    long size = Files.size(lines) + Files.size(text);
    assertEquals(OptionalLong.of(size), source.sizeBytes());
    try (ArticleReader reader = source.open()) {
      while (reader.read().isPresent()) {
        assertEquals(true, reader.bytesRead() <= size);
      }
      assertEquals(size, reader.bytesRead());
    }
  }

  @Test
  void articlesOfACallerAreChecked() throws IOException {
    Article good = Article.of("1", "سفينة", "نص");
    Article bad = Article.of("2", "\udc00", "نص");
    Article worse =
        new Article(
            "3", null, "x", null, null, null, null, null, List.of(), Map.of("desk", "\u0000"));
    ArticleSource source = ArticleSource.of(List.of(good, bad, worse));
    assertEquals(OptionalLong.empty(), source.sizeBytes());
    assertEquals(
        List.of(
            new Reading.Accepted(good, "article 1"),
            new Reading.Rejected(
                "article 2",
                "title holds half a surrogate pair, U+DC00, at character 1, '\ufffd';"
                    + " write both halves or remove it"),
            new Reading.Rejected(
                "article 3",
                "attribute 'desk' holds a NUL character at character 1, ' '; remove it")),
        Readings.all(source));
  }

  private void checkId(String id, String file, String content) throws IOException {
    Path path = Readings.write(dir.resolve(file), content);
    assertEquals(id, Readings.article(ArticleSource.of(path)).id());
  }
}
