// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipException;

/**
 * A path that is looked at when it is opened.
 *
 * @param path to a folder or a file
 */
record PathSource(Path path) implements ArticleSource {
  private static final int SAMPLE_BYTES = 4096;

  @Override
  public ArticleReader open() throws IOException {
    return source().open();
  }

  @Override
  public OptionalLong sizeBytes() throws IOException {
    return source().sizeBytes();
  }

  @Override
  public OptionalLong textBytes() throws IOException {
    return source().textBytes();
  }

  private ArticleSource source() throws IOException {
    ArticleFile.requireExisting(path);
    if (Files.isDirectory(path)) {
      return ArticleSource.folder(path);
    }
    Optional<FileKind> kind = FileKind.ofName(FileNames.name(path));
    return switch (kind.isPresent() ? kind.get() : kindByContent()) {
      case JSON_LINES -> ArticleSource.jsonLines(path);
      case TEXT -> ArticleSource.text(path);
      case HTML -> ArticleSource.html(path);
    };
  }

  private FileKind kindByContent() throws IOException {
    if (!Files.isRegularFile(path)) {
      return FileKind.JSON_LINES; // a pipe can be read only once, and carries many articles
    }
    byte[] sample = sample();
    String start =
        TextEncoding.detect(sample, sample.length)
            .map(encoding -> new String(sample, encoding.charset()))
            .orElse("")
            .replace("\ufeff", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("{")) {
      return FileKind.JSON_LINES;
    }
    boolean html =
        start.startsWith("<!doctype html") || start.matches("(?s)<.*<(html|head|body).*");
    return html || start.startsWith("<html") ? FileKind.HTML : FileKind.TEXT;
  }

  private byte[] sample() throws IOException {
    try (ArticleFile file = ArticleFile.open(path)) {
      InputStream content = file.content();
      return content.readNBytes(SAMPLE_BYTES);
    } catch (ZipException e) {
      return new byte[0]; // said again, with its place, by the reader
    }
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return "'" + path + "'";
  }
}
