// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code testdata/broken/README.md} is what happens. */
class BrokenFilesTest {
  private static final Path FOLDER = Path.of("testdata", "broken");

  @Test
  void everyFileDoesWhatTheTableSays() throws IOException {
    Map<String, String> rows =
        Files.readAllLines(FOLDER.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|"))
            .collect(Collectors.toMap(c -> c[1].strip(), c -> c[2].strip() + "|" + c[3].strip()));
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> all = files.filter(f -> !f.endsWith("README.md")).sorted().toList();
      assertEquals(all.size(), rows.size());
      for (Path file : all) {
        String name = file.getFileName().toString();
        assertEquals(rows.get("`" + name + "`"), outcome(file), name);
      }
    }
  }

  private static String outcome(Path file) throws IOException {
    List<Reading> readings = Readings.all(ArticleSource.of(file));
    String accepted =
        readings.stream()
            .flatMap(r -> r instanceof Reading.Accepted a ? Stream.of(a.article()) : Stream.of())
            .map(a -> a.id() + ": " + a.title())
            .collect(Collectors.joining("; "));
    String rejected =
        readings.stream()
            .filter(Reading.Rejected.class::isInstance)
            .map(r -> "`" + r.toString().replace(FOLDER + "/", "") + "`")
            .collect(Collectors.joining("; "));
    return accepted + "|" + rejected;
  }
}
