// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All files of a folder and the folders inside it.
 *
 * @param path the folder, or a link to it
 */
record FolderSource(Path path) implements ArticleSource {

  @Override
  public ArticleReader open() throws IOException {
    requireFolder();
    return new FolderReader(path);
  }

  /** Of the files that will be read. */
  @Override
  public OptionalLong sizeBytes() throws IOException {
    return sum((file, kind, sizeBytes) -> sizeBytes);
  }

  @Override
  public OptionalLong textBytes() throws IOException {
    return sum(ArticleFile::textBytes);
  }

  private OptionalLong sum(Measure measure) throws IOException {
    requireFolder();
    long sum = 0;
    Deque<Path> folders = new ArrayDeque<>();
    folders.add(path);
    while (!folders.isEmpty()) {
      Path folder = folders.remove();
      if (!folder.equals(path) && !Files.isReadable(folder)) {
        continue; // the reader will report it
      }
      for (FolderEntry entry : FolderEntry.in(folder, "")) {
        if (entry.isFolder()) {
          folders.add(entry.path());
        } else if (entry.isFile()) {
          Optional<FileKind> kind = FileKind.ofName(FileNames.name(entry.path()));
          if (kind.isPresent()) {
            sum += measure.of(entry.path(), kind.get(), Files.size(entry.path()));
          }
        }
      }
    }
    return OptionalLong.of(sum);
  }

  @FunctionalInterface
  private interface Measure {
    long of(Path file, FileKind kind, long sizeBytes);
  }

  private void requireFolder() throws IOException {
    ArticleFile.requireExisting(path);
    if (!Files.isDirectory(path)) {
      throw new IOException("a file where a folder should be, '" + path + "'; read it as a file");
    }
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return "'" + path + "'";
  }
}
