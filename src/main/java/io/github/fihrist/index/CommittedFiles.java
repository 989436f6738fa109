// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stamps what one writer has written; never what it found, which may have been damaged before. */
final class CommittedFiles {
  private static final Logger LOG = System.getLogger(ArticleWriter.class.getName());

  private final Path folder;
  private final Set<String> found;
  private FileStamps stamps;

  private CommittedFiles(Path folder, Set<String> found, FileStamps stamps) {
    this.folder = folder;
    this.found = found;
    this.stamps = stamps;
  }

  /** To be called before the writer writes. */
  static CommittedFiles in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> found =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      return new CommittedFiles(folder, found, FileStamps.read(folder));
    }
  }

  /** After a commit, which stands whatever becomes of this. */
  void stamp() {
    try {
      stamps = stamps.withFiles(folder, name -> !found.contains(name));
      stamps.write(folder);
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          () -> "cannot write which files are whole in '" + folder + "'; opening takes longer",
          e);
    }
  }
}
