// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void helpIsNoError() {
    assertTrue(Ran.fihrist("--help").output().contains("Usage: fihrist"));
    assertTrue(Ran.fihrist("analyze", "--help").output().contains("Usage: fihrist analyze"));
    assertEquals(Ran.fihrist("-h"), Ran.fihrist("--help"));
  }

  @Test
  void everyVerbHasHelp() {
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), System.out, System.err, false, false);
    for (Object verb : Verbs.of(new String[0], streams)) {
      String name = new picocli.CommandLine(verb).getCommandName();
      assertEquals(
          List.of(verb.getClass()),
          Verbs.of(new String[] {name, "--help"}, streams).stream().map(Object::getClass).toList());
      String help = Ran.fihrist(name, "--help").output();
      assertTrue(help.contains("Usage: fihrist " + name), help);
      assertTrue(Ran.fihrist("--help").output().contains("\n  " + name + " "), name);
    }
  }

  @Test
  void versionNamesLuceneAndJava() {
    String version = Ran.fihrist("--version").output();
    assertTrue(version.matches("fihrist \\S+ \\(Lucene 10\\.\\S+, Java \\S+\\)\n"), version);
  }

  @Test
  void whatWasSaidBeforeAFailureIsNotLost() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream buffered =
        new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
    buffered.print("said");

    assertEquals(
        Main.WRONG_USAGE,
        Main.run(
            new String[0],
            new ByteArrayInputStream(new byte[0]),
            buffered,
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));
    assertEquals("said", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aVerbIsNeeded() {
    Ran.fihrist().wrongUsage("no verb", "see 'fihrist --help'");
  }

  @Test
  void mistypedVerbIsRecognised() {
    Ran.fihrist("evalaute")
        .wrongUsage("unknown verb 'evalaute'", "did you mean 'evaluate'?", "see 'fihrist --help'");
    Ran.fihrist("xyz").wrongUsage("unknown verb 'xyz'", "see 'fihrist --help'");
  }

  @Test
  void mistypedOptionIsRecognised() {
    String help = "see 'fihrist analyze --help'";
    Ran.fihrist("analyze", "--jsno", "كتاب")
        .wrongUsage("unknown option '--jsno'", "did you mean '--json'?", help);
    Ran.fihrist("analyze", "--veiw=stem", "كتاب")
        .wrongUsage("unknown option '--veiw=stem'", "did you mean '--view'?", help);
    Ran.fihrist("analyze", "-q", "كتاب").wrongUsage("unknown option '-q'", help);
    Ran.fihrist("--versoin")
        .wrongUsage(
            "unknown option '--versoin'", "did you mean '--version'?", "see 'fihrist --help'");
  }

  @Test
  void mistypedOptionIsToldBeforeTheMissingOne() {
    Ran.fihrist("evaluate", "--qrel", "x", "--run", "y")
        .wrongUsage(
            "unknown option '--qrel'", "did you mean '--qrels'?", "see 'fihrist evaluate --help'");
    Ran.fihrist("evaluate", "--run", "y")
        .wrongUsage("missing required option: '--qrels=FILE'", "see 'fihrist evaluate --help'");
  }

  @Test
  void unexpectedArgumentIsNamed() {
    Ran.fihrist("evaluate", "--qrels", "x", "--run", "y", "z")
        .wrongUsage("unexpected argument 'z'", "see 'fihrist evaluate --help'");
  }

  @Test
  void suggestionsAreNear() {
    List<String> known = List.of("--limit", "--offset", "--from", "--format", "-h");
    assertEquals(Optional.of("--format"), DidYouMean.closest("--fromat", known));
    assertEquals(Optional.of("--limit"), DidYouMean.closest("--limits", known));
    assertEquals(Optional.of("--offset"), DidYouMean.closest("--off", known));
    assertEquals(Optional.empty(), DidYouMean.closest("--colour", known));
    assertEquals(Optional.empty(), DidYouMean.closest("--", known));
    assertEquals(Optional.empty(), DidYouMean.closest("", known));
  }

  @Test
  void stackTraceOnlyWhenVerbose() {
    Ran quiet = Ran.fihrist("evaluate", "--qrels", "none", "--run", "none");
    quiet.failed("no such file or folder: 'none'");
    Ran verbose = Ran.fihrist("evaluate", "--qrels", "none", "--run", "none", "--verbose");
    assertTrue(verbose.err().startsWith(quiet.err()), verbose.err());
    assertTrue(verbose.err().contains("\tat io.github.fihrist."), verbose.err());
    assertEquals(Main.FAILED, verbose.exitCode());
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new String[] {"analyze", "كتاب"},
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    assertEquals(Main.FAILED, exitCode);
    assertEquals(
        "fihrist: standard output could not be written to the end\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void argumentWithoutItsLettersIsNamed() {
    Ran.fihrist("analyze", "\uFFFD\uFFFD")
        .wrongUsage(
            "an argument cannot be read in this locale: '\uFFFD\uFFFD';"
                + " set one of UTF-8, as LC_ALL=C.UTF-8");
  }

  @Test
  void brokenArgumentsAreRestoredFromTheCommandLine() {
    String commandLine = "java\0-cp\0x\0Main\0search\0كتاب جديد\0\0";
    assertArrayEquals(
        new String[] {"search", "كتاب جديد", ""},
        RawArguments.restore(new String[] {"search", "\uFFFD\uFFFD", ""}, commandLine));
  }

  @Test
  void anotherCommandLineRestoresNothing() {
    String[] args = {"search", "\uFFFD"};
    assertArrayEquals(args, RawArguments.restore(args, "java\0Main\0batch\0كتاب\0"));
    assertArrayEquals(args, RawArguments.restore(args, "كتاب\0"));
    assertArrayEquals(args, RawArguments.restore(args, ""));
  }
}
