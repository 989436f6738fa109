// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * Compiles the word lists of {@code src/main/lexicon} to the lexicon and the word families that the
 * library reads; the build runs it.
 */
final class LexiconCompiler {
  private LexiconCompiler() {}

  /** {@code LISTS CLASSES FILE}: the folders of the word lists and of the classes, the result. */
  public static void main(String[] args) throws IOException {
    Path lists = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Path result = Path.of(args[2]);
    Path families = result.resolveSibling(WordFamilies.FILE);
    if (Files.exists(result)
        && Files.exists(families)
        && isNewer(result, lists)
        && isNewer(result, classes.resolve("io/github/fihrist/analysis"))) {
      return;
    }
    Files.createDirectories(result.getParent());
    Path unfinished = result.resolveSibling(result.getFileName() + ".tmp");
    LexiconSources sources = LexiconSources.read(lists);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      PackedLexicon.write(LexiconBuilder.build(sources), out);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(unfinished));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(families))) {
      TextAnalysis analysis = new TextAnalysis(PackedLexicon.read(in), UserDictionary.EMPTY);
      WordFamilies.write(sources.verbs(), analysis, out);
    }
    Files.move(unfinished, result, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isNewer(Path result, Path folder) throws IOException {
    FileTime made = Files.getLastModifiedTime(result);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
          return false;
        }
      }
    }
    return true;
  }
}
