// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a command did. */
record Ran(int exitCode, String out, String err) {

  static Ran fihrist(Object... args) {
    return withInput("", args);
  }

  static Ran withInput(String input, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            Arrays.stream(args).map(Object::toString).toArray(String[]::new),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What it printed, if it went well and had nothing to complain of. */
  String output() {
    assertEquals("", err);
    assertEquals(Main.DONE, exitCode);
    return out;
  }

  /** Failed with this line alone. */
  void failed(String line) {
    assertEquals("fihrist: " + line + "\n", err);
    assertEquals("", out);
    assertEquals(Main.FAILED, exitCode);
  }

  /** Was used wrongly, and says so in these lines. */
  void wrongUsage(String... lines) {
    assertEquals("fihrist: " + String.join("\nfihrist: ", lines) + "\n", err);
    assertEquals("", out);
    assertEquals(Main.WRONG_USAGE, exitCode);
  }
}
