// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.util.IOUtils;

/**
 * What lies where in the directory of an index.
 *
 * <pre>
 * news.index/
 *   CURRENT               one line, the name of the live generation
 *   generation-000007/    a Lucene index with its manifest in the commit data
 *     files.whole           size and time of its files when they were written
 *     words.signs           what analysing its words would tell, see SignFile
 *     rejects.txt         pieces of the input that were no articles, if any
 *     updates.journal     ids of articles changed since, for a rebuild that goes on meanwhile
 *   generation-000006/    the generation before, for readers still on it and for rollback
 *   fihrist.lock          locked by whoever writes; says who
 *   fihrist-rebuild.lock  locked by whoever rebuilds; says who
 *   fihrist-switch        asks an open writer to step aside for a moment
 * </pre>
 *
 * @param directory the index, as the user named it
 */
record IndexLayout(Path directory) {
  private static final int MAX_CURRENT_BYTES = 4096;

  Path currentFile() {
    return directory.resolve("CURRENT");
  }

  private Path nextCurrentFile() {
    return directory.resolve("CURRENT.tmp");
  }

  Path switchRequestFile() {
    return directory.resolve("fihrist-switch");
  }

  /** The folder of a generation. */
  Path folder(Generation generation) {
    return directory.resolve(generation.name());
  }

  /** The report of what a generation's rebuild rejected. */
  Path rejectsFile(Generation generation) {
    return folder(generation).resolve("rejects.txt");
  }

  /** Which articles of a generation were changed since it was built. */
  Path journalFile(Generation generation) {
    return folder(generation).resolve("updates.journal");
  }

  /** The report of what a rebuild rejected that built nothing. */
  Path failedRejectsFile() {
    return directory.resolve("rejects-of-failed-rebuild.txt");
  }

  /** A file that is about to be written must not lead to another. */
  static void requireNoLink(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new IOException("symbolic link where a file should be: '" + file + "'; remove it");
    }
  }

  /** Makes the directory if it is missing. */
  void create() throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      IOUtils.fsync(directory.toAbsolutePath().getParent(), true);
    }
  }

  /**
   * The live generation.
   *
   * @throws NoIndexException if there is no index here
   * @throws IndexFormatException if CURRENT names no generation, or one that is missing
   */
  Generation current() throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NoIndexException(
          directory, Files.exists(directory) ? "not a directory" : "no such directory");
    }
    String text = readCurrent();
    Generation generation =
        Generation.named(text.strip())
            .orElseThrow(
                () ->
                    new IndexFormatException(
                        directory, "in its file CURRENT", text, Generation.NAME_SHAPE));
    if (!Files.isDirectory(folder(generation), LinkOption.NOFOLLOW_LINKS)) {
      throw new IndexFormatException(
          directory, "under the name in CURRENT", "no folder", generation.name());
    }
    return generation;
  }

  private String readCurrent() throws IOException {
    try (var in = Files.newInputStream(currentFile())) {
      return new String(in.readNBytes(MAX_CURRENT_BYTES), UTF_8);
    } catch (NoSuchFileException e) {
      throw new NoIndexException(directory, "it has no file CURRENT");
    }
  }

  /** The live generation, or empty if there is none or it cannot be told. */
  Optional<Generation> currentIfAny() throws IOException {
    try {
      return Optional.of(current());
    } catch (NoIndexException | IndexFormatException e) {
      return Optional.empty();
    }
  }

  /** All generations that have a folder, whole or not. */
  NavigableSet<Generation> generations() throws IOException {
    NavigableSet<Generation> generations = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Generation.named(file.getFileName().toString()).ifPresent(generations::add);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return generations;
  }

  /**
   * Makes a generation the live one: after this returns, a power failure cannot take it back, and
   * whenever the machine stops before, CURRENT has the old name or the new one.
   */
  void switchTo(Generation generation) throws IOException {
    // The folder's own entry must be durable before anything names it.
    IOUtils.fsync(directory, true);
    // It may be a link by now, which would be followed.
    Files.deleteIfExists(nextCurrentFile());
    Files.writeString(nextCurrentFile(), generation.name() + "\n", StandardOpenOption.CREATE_NEW);
    IOUtils.fsync(nextCurrentFile(), false);
    Files.move(nextCurrentFile(), currentFile(), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(directory, true);
  }

  /** Deletes a generation's folder and what is in it; follows no links. */
  void delete(Generation generation) throws IOException {
    Path folder = folder(generation);
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      IOUtils.rm(folder);
    } else {
      Files.deleteIfExists(folder);
    }
  }

  /** The size of a generation's files in bytes. */
  long sizeBytes(Generation generation) throws IOException {
    try (var files = Files.list(folder(generation))) {
      long bytes = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        bytes += sizeIfThere(file);
      }
      return bytes;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long sizeIfThere(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      // Merged away since it was listed.
      return 0;
    }
  }
}
