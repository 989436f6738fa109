// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads a file that is one article: one piece, accepted or rejected. */
final class FileReader implements ArticleReader {
  private static final int SHOWN_BYTES = 8;
  private static final String ENCODINGS = "UTF-8, UTF-16, windows-1256 or ISO-8859-6";

  private final Path path;
  private final String id;
  private final FileKind kind;
  private final int maxBytes;
  private final ArticleFile file;
  private boolean done;

  FileReader(Path path, String id, FileKind kind, int maxBytes) throws IOException {
    if (kind == FileKind.HTML) {
      JsoupLibrary.require(FileReader.class.getClassLoader());
    }
    this.path = path;
    this.id = id;
    this.kind = kind;
    this.maxBytes = maxBytes;
    this.file = ArticleFile.open(path);
  }

  @Override
  public Optional<Reading> read() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    try {
      return Optional.of(new Reading.Accepted(article(), Place.of(path)));
    } catch (Unfit e) {
      return Optional.of(new Reading.Rejected(Place.of(path), e.reason()));
    }
  }

  private Article article() throws Unfit, IOException {
    ArticleId.checked("id from the file's name", id);
    byte[] bytes = bytes();
    String text = TextCheck.sound("file", text(bytes));
    return switch (kind) {
      case TEXT -> TextArticle.of(id, text);
      case HTML -> HtmlArticle.of(id, text);
      case JSON_LINES -> throw new IllegalStateException("JSON Lines are many articles: " + path);
    };
  }

  private byte[] bytes() throws Unfit, IOException {
    byte[] bytes;
    try {
      bytes = file.content().readNBytes(maxBytes + 1);
    } catch (ZipException e) {
      throw new Unfit(
          "%s, '%s'; fetch the file again".formatted(e.getMessage(), FileNames.name(path)));
    } catch (IOException e) {
      throw ArticleFile.unreadable(path, e);
    }
    if (bytes.length > maxBytes) {
      throw new Unfit(
          "file of %d bytes on disk holds more than %d, '%s'; split it into articles"
              .formatted(Files.size(path), maxBytes, FileNames.name(path)));
    }
    return bytes;
  }

  private String text(byte[] bytes) throws Unfit {
    Optional<TextEncoding> found =
        kind == FileKind.HTML
            ? HtmlEncoding.detect(bytes)
            : TextEncoding.detect(bytes, bytes.length);
    TextEncoding encoding = found.orElseThrow(() -> notText(bytes));
    int mark = encoding.markBytes();
    CharBuffer text =
        encoding.decode(
            bytes, mark, bytes.length - mark, at -> "byte %d of the file".formatted(mark + at + 1));
    long controls = text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    if (controls * 10 > text.length()) {
      throw notText(bytes);
    }
    return text.toString();
  }

  private static Unfit notText(byte[] bytes) {
    return new Unfit(
        "not text in %s, '%s'; save it as UTF-8"
            .formatted(ENCODINGS, TextEncoding.hex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES))));
  }

  @Override
  public long bytesRead() {
    return file.bytesRead();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
