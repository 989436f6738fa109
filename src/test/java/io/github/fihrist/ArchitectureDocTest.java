// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/ARCHITECTURE.md names what exists. In it {@code `analysis`} is a package, {@code
 * `analysis.Folding`} a class and {@code `analysis.WordForms.exact`} a member, whose class counts;
 * a name that is none of these stands without a dot and is no lower-case word.
 */
class ArchitectureDocTest {
  private static final Path PACKAGES = Path.of("src/main/java/io/github/fihrist");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern PACKAGE = Pattern.compile("[a-z]+");
  private static final Pattern CLASS = Pattern.compile("([a-z]+)\\.([A-Z]\\w+)(\\.[a-z]\\w*)?");

  @Test
  void everyClassThatIsNamedExists() throws IOException {
    List<String> named =
        names().filter(name -> CLASS.matcher(name).matches()).sorted().distinct().toList();
    assertTrue(named.size() >= 30, "classes: " + named);
    assertEquals(List.of(), named.stream().filter(name -> !Files.exists(file(name))).toList());
  }

  @Test
  void packagesThatAreNamedAreThoseThatExist() throws IOException {
    Set<String> named =
        names().filter(name -> PACKAGE.matcher(name).matches()).collect(Collectors.toSet());
    try (Stream<Path> folders = Files.list(PACKAGES)) {
      Set<String> existing =
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toSet());
      assertEquals(new TreeSet<>(existing), new TreeSet<>(named));
    }
  }

  private static Path file(String name) {
    return PACKAGES.resolve(CLASS.matcher(name).replaceFirst("$1/$2.java"));
  }

  private static Stream<String> names() throws IOException {
    return CODE.matcher(Files.readString(Path.of("docs/ARCHITECTURE.md")))
        .results()
        .map(match -> match.group(1));
  }
}
