// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.View;
import io.github.fihrist.search.Order;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The command line: {@code fihrist VERB …}.
 *
 * <p>Exit codes are 0 for done, 1 for failed and 2 for wrong usage. Input and output are UTF-8
 * whatever the locale.
 */
public final class Main {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  // Held here, for a logger that nobody holds forgets its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
  private static final Logger OWN = Logger.getLogger("io.github.fihrist");

  private Main() {}

  /** Runs the process and ends it. */
  public static void main(String[] args) {
    prepare();
    int exitCode = run(RawArguments.restore(args), Streams.ofProcess());
    System.exit(exitCode);
  }

  /** Sets what is of the whole process. */
  static void prepare() {
    // Figures are for scripts: an Arabic locale must not write them in other digits.
    Locale.setDefault(Locale.ROOT);
    // It advises options for Java, in two lines before every command.
    LUCENE.setLevel(Level.SEVERE);
    // How long a search took stands in its output.
    OWN.setLevel(Level.WARNING);
  }

  /**
   * Runs one command, as if no stream were a terminal.
   *
   * @param in UTF-8
   * @param out gets UTF-8 if it is made so
   * @return the exit code
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, new Streams(in, out, err, false, false));
  }

  static int run(String[] args, Streams streams) {
    Failures failures = new Failures(streams);
    Optional<String> broken = Arrays.stream(args).filter(RawArguments::isBroken).findFirst();
    if (broken.isPresent()) {
      return failures.brokenArgument(broken.get());
    }
    int exitCode;
    try {
      exitCode = commandLine(args, streams, failures).execute(args);
    } catch (OutOfMemoryError e) {
      exitCode = failures.outOfMemory();
    }
    streams.err().flush();
    // Flushes too, also what was said before something failed.
    boolean outputLost = streams.out().checkError();
    return exitCode == DONE && outputLost ? failures.outputLost() : exitCode;
  }

  private static CommandLine commandLine(String[] args, Streams streams, Failures failures) {
    CommandLine root = new CommandLine(new Fihrist());
    for (Object verb : Verbs.of(args, streams)) {
      root.addSubcommand(verb);
    }
    return root
        // A query may begin with '@'; it names no file of arguments.
        .setExpandAtFiles(false)
        // Nor is '-word' an option: UnknownOptions tells which are.
        .setUnmatchedOptionsArePositionalParams(true)
        .setExecutionStrategy(UnknownOptions::rejectOrRun)
        .registerConverter(Path.class, Values::path)
        .registerConverter(LocalDate.class, Values::day)
        .registerConverter(Order.class, Values.oneOf(Order.class))
        .registerConverter(SearchVerb.Format.class, Values.oneOf(SearchVerb.Format.class))
        .registerConverter(SearchVerb.Color.class, Values.oneOf(SearchVerb.Color.class))
        .registerConverter(View.class, Values.oneOf(View.class))
        .setOut(streams.outWriter())
        .setErr(streams.errWriter())
        .setColorScheme(
            Help.defaultColorScheme(streams.outIsTerminal() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setParameterExceptionHandler(failures::wrongUsage)
        .setExecutionExceptionHandler(failures::failed);
  }
}
