// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class FailuresTest {
  @Test
  void filesAreToldInASentence() {
    check(new NoSuchFileException("a b"), "no such file or folder: 'a b'");
    check(new AccessDeniedException("a b"), "no permission for 'a b'");
    check(new FileAlreadyExistsException("a b"), "it exists already: 'a b'");
    check(new FileSystemException("a b", null, "Is a directory"), "a b: Is a directory");
  }

  @Test
  void otherFailuresAreToldOnOneLine() {
    check(new IOException("disk full"), "disk full");
    check(new IOException("two\n  lines\n"), "two lines");
    check(new IOException(), "java.io.IOException");
    check(new UncheckedIOException(new IOException("disk full")), "disk full");
  }

  @Test
  void errorsOfOursAreCalledSo() {
    check(
        new IllegalStateException("index is closed"),
        "internal error: java.lang.IllegalStateException: index is closed;"
            + " run again with --verbose and report what it prints");
  }

  @Test
  void memoryIsToldWithItsRemedy() {
    check(Failures::outOfMemory, "out of memory; give Java more, as 'java -Xmx2g -jar …'");
  }

  private static void check(Exception e, String line) {
    CommandLine command = new CommandLine(new Fihrist());
    ParseResult parsed = command.parseArgs();
    check(failures -> failures.failed(e, command, parsed), line);
  }

  private static void check(ToIntFunction<Failures> failure, String line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    int exitCode = failure.applyAsInt(new Failures(new Streams(in, stream, stream, false, false)));
    assertEquals("fihrist: " + line + "\n", err.toString(StandardCharsets.UTF_8));
    assertEquals(Main.FAILED, exitCode);
  }
}
