// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file or folder inside a folder.
 *
 * @param path where it is
 * @param id its path from the root of the walk, as articles' ids have it
 */
record FolderEntry(Path path, String id) {

  /**
   * What is in a folder and not hidden, in the order of the names.
   *
   * @param prefix what the ids of the entries begin with
   */
  static List<FolderEntry> in(Path folder, String prefix) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        if (!FileNames.name(child).startsWith(".")) {
          paths.add(child);
        }
      }
    }
    paths.sort(Comparator.comparing(FileNames::name));
    Set<String> taken = new HashSet<>();
    List<FolderEntry> entries = new ArrayList<>(paths.size());
    for (Path path : paths) {
      entries.add(new FolderEntry(path, prefix + lastName(path, taken)));
    }
    return entries;
  }

  private static String lastName(Path path, Set<String> taken) {
    String name = FileNames.name(path);
    Optional<FileKind> kind = FileKind.ofName(name);
    boolean article = kind.isPresent() && kind.get() != FileKind.JSON_LINES;
    if (!article || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return name;
    }
    String stem = FileKind.stem(name);
    return taken.add(stem) ? stem : name; // a.txt behind a.html is an article of its own
  }

  /** Links are not followed: they could lead out of the folder, or round in a circle. */
  boolean isFolder() {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** A file that can be read, not a link, a pipe or a device. */
  boolean isFile() {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
