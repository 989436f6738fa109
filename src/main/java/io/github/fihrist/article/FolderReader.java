// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * Walks a folder. It holds the names of one folder on each level, and one open file. What cannot be
 * read is rejected, and the walk goes on.
 */
final class FolderReader implements ArticleReader {
  private final Deque<Iterator<FolderEntry>> levels = new ArrayDeque<>();
  private Optional<FolderEntry> current = Optional.empty();
  private Optional<ArticleReader> reader = Optional.empty();
  private long bytesBefore;

  FolderReader(Path folder) throws IOException {
    levels.push(FolderEntry.in(folder, "").iterator());
  }

  @Override
  public Optional<Reading> read() throws IOException {
    Optional<Reading> reading = Optional.empty();
    while (reading.isEmpty() && (reader.isPresent() || !levels.isEmpty())) {
      if (reader.isPresent()) {
        reading = readFile(reader.get());
      } else if (levels.element().hasNext()) {
        reading = enter(levels.element().next());
      } else {
        levels.pop();
      }
    }
    return reading;
  }

  private Optional<Reading> readFile(ArticleReader file) throws IOException {
    Optional<Reading> reading = Optional.empty();
    try {
      reading = file.read();
    } catch (IOException e) {
      reading = rejected(current.orElseThrow(), e.getMessage() + "; check the disk");
      closeFile();
    }
    if (reading.isEmpty()) {
      closeFile();
    }
    return reading;
  }

  /** Starts on a file or a folder; a reading only if it is neither. */
  private Optional<Reading> enter(FolderEntry entry) throws IOException {
    String name = FileNames.name(entry.path());
    if (entry.isFolder()) {
      return enterFolder(entry, name);
    }
    if (Files.isSymbolicLink(entry.path())) {
      return rejected(
          entry, "symbolic link, '" + name + "'; give what it leads to as a source of its own");
    }
    if (!entry.isFile()) {
      return rejected(entry, "neither file nor folder, '" + name + "'; move it elsewhere");
    }
    Optional<FileKind> kind = FileKind.ofName(name);
    if (kind.isEmpty()) {
      return rejected(
          entry,
          "file of unknown kind, '%s'; give .jsonl, .txt or .html, or any of them with .gz"
              .formatted(Excerpt.of(name)));
    }
    return open(entry, kind.get());
  }

  private Optional<Reading> enterFolder(FolderEntry entry, String name) {
    try {
      levels.push(FolderEntry.in(entry.path(), entry.id() + "/").iterator());
      return Optional.empty();
    } catch (IOException | DirectoryIteratorException e) {
      return rejected(entry, "folder cannot be read, '" + name + "'; ask its owner for permission");
    }
  }

  private Optional<Reading> open(FolderEntry entry, FileKind kind) throws IOException {
    if (kind == FileKind.HTML) {
      JsoupLibrary.require(FolderReader.class.getClassLoader());
    }
    try {
      reader =
          Optional.of(
              kind == FileKind.JSON_LINES
                  ? ArticleSource.jsonLines(entry.path()).open()
                  : new FileReader(
                      entry.path(), entry.id(), kind, ArticleLimits.MAX_ARTICLE_BYTES));
      current = Optional.of(entry);
      return Optional.empty();
    } catch (IOException e) {
      return rejected(entry, e.getMessage());
    }
  }

  private static Optional<Reading> rejected(FolderEntry entry, String reason) {
    return Optional.of(new Reading.Rejected(Place.of(entry.path()), reason));
  }

  @Override
  public long bytesRead() {
    return bytesBefore + reader.map(ArticleReader::bytesRead).orElse(0L);
  }

  private void closeFile() throws IOException {
    bytesBefore = bytesRead();
    close();
  }

  @Override
  public void close() throws IOException {
    Optional<ArticleReader> open = reader;
    reader = Optional.empty();
    if (open.isPresent()) {
      open.get().close();
    }
  }
}
