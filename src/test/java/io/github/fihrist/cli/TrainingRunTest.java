// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {
  @TempDir Path dir;

  @Test
  void everyCommandFindsSomethingToDo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
    Streams streams = new Streams(InputStream.nullInputStream(), print, print, false, false);

    TrainingRun.index(dir.resolve("index"));
    assertEquals(Main.DONE, TrainingRun.search(dir.resolve("index"), streams));
    String printed = out.toString(StandardCharsets.UTF_8);
    for (String expected :
        List.of(
            "معرض", "هل تقصد", "\"hits\":", "\"completions\":", "\"score\":", "\"articles\":")) {
      assertTrue(printed.contains(expected), () -> expected + " in " + printed);
    }
  }

  @Test
  void nothingIsWrittenBesideItsIndex() throws Exception {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Streams streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, false, false);

    TrainingRun.index(dir.resolve("index"));
    TrainingRun.search(dir.resolve("index"), streams);
    try (var files = Files.list(dir)) {
      assertEquals(List.of(dir.resolve("index")), files.toList());
    }
  }
}
