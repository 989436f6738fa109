// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Size and time of the files of a generation when they were written or read whole. Who opens the
 * index need not read all of a file whose stamp still fits: nobody has written, cut or replaced it
 * since. A file without one costs only time.
 *
 * @param byName a line's text for each file
 */
record FileStamps(Map<String, String> byName) {
  private static final String FILE = "files.whole";
  private static final String NEXT_FILE = "files.whole.tmp";

  FileStamps {
    byName = Map.copyOf(byName);
  }

  /** The files of a folder as they are now, all of them known to be whole. */
  static FileStamps of(Path folder) throws IOException {
    return new FileStamps(Map.of()).withFiles(folder, name -> true);
  }

  /** What was written down; nothing where that cannot be read. */
  static FileStamps read(Path folder) throws IOException {
    Map<String, String> byName = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(folder.resolve(FILE), UTF_8)) {
        int space = line.indexOf(' ');
        if (space > 0) {
          byName.put(line.substring(0, space), line);
        }
      }
    } catch (NoSuchFileException | MalformedInputException e) {
      return new FileStamps(Map.of());
    }
    return new FileStamps(byName);
  }

  /** These, and the files that have come since and are known to be whole. */
  FileStamps withFiles(Path folder, Predicate<String> isWhole) throws IOException {
    Map<String, String> next = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        String known = byName.get(name);
        if (known != null) {
          next.put(name, known);
        } else if (isData(name) && isWhole.test(name)) {
          next.put(name, stamp(file));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new FileStamps(next);
  }

  /** Writes them down. Not made durable: after a power failure files are read once more. */
  void write(Path folder) throws IOException {
    // It may be a link by now, which would be followed.
    Files.deleteIfExists(folder.resolve(NEXT_FILE));
    Files.write(folder.resolve(NEXT_FILE), byName.values(), UTF_8, StandardOpenOption.CREATE_NEW);
    Files.move(folder.resolve(NEXT_FILE), folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether all these files are as they were. */
  boolean fit(Path folder, Collection<String> files) throws IOException {
    for (String name : files) {
      if (!stamp(folder.resolve(name)).equals(byName.get(name))) {
        return false;
      }
    }
    return true;
  }

  /** Lucene's: segments and the list of them, but neither its lock nor ours. */
  private static boolean isData(String name) {
    return name.startsWith("_") || name.startsWith("segments_");
  }

  /** Empty for a file that was merged away meanwhile. */
  private static String stamp(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return "%s %d %s"
          .formatted(
              file.getFileName(), attributes.size(), attributes.lastModifiedTime().toInstant());
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
