// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells of what went wrong: one clear line, and an exit code. */
final class Failures {
  private final Streams streams;

  Failures(Streams streams) {
    this.streams = streams;
  }

  /** Wrong usage: the line, what was perhaps meant, and where to read more. */
  int wrongUsage(ParameterException found, String[] args) {
    // A mistyped option is the likelier reason of one that is missing.
    ParameterException e =
        found instanceof MissingParameterException
            ? UnknownOptions.first(found.getCommandLine(), args).orElse(found)
            : found;
    CommandLine command = e.getCommandLine();
    print(message(e));
    String help = command.getCommandSpec().qualifiedName() + " --help";
    if (e instanceof UnmatchedArgumentException unmatched) {
      DidYouMean.of(unmatched).ifPresent(name -> print("did you mean '" + name + "'?"));
    }
    print("see '" + help + "'");
    if (isVerbose(command)) {
      stackTrace(e);
    }
    return Main.WRONG_USAGE;
  }

  /** A verb that failed. */
  int failed(Exception e, CommandLine command, ParseResult parsed) {
    Exception cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
    print(
        cause instanceof IOException io
            ? message(io)
            : "internal error: " + cause + "; run again with --verbose and report what it prints");
    if (isVerbose(command)) {
      stackTrace(e);
    }
    return Main.FAILED;
  }

  int brokenArgument(String argument) {
    print(
        "an argument cannot be read in this locale: '%s'; set one of UTF-8, as LC_ALL=C.UTF-8"
            .formatted(argument));
    return Main.WRONG_USAGE;
  }

  int outOfMemory() {
    print("out of memory; give Java more, as 'java -Xmx2g -jar …'");
    return Main.FAILED;
  }

  int outputLost() {
    print("standard output could not be written to the end");
    return Main.FAILED;
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().getFirst();
      boolean isVerb = unmatched.getCommandLine().getParent() == null;
      return unmatched.isUnknownOption()
          ? "unknown option '" + argument + "'"
          : (isVerb ? "unknown verb '" : "unexpected argument '") + argument + "'";
    }
    String message = String.valueOf(e.getMessage());
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  // The JDK's own messages are often the bare path.
  private static String message(IOException e) {
    boolean isOurs = e.getClass().getModule().equals(Failures.class.getModule());
    if (!isOurs && e instanceof FileSystemException file) {
      return switch (file) {
        case NoSuchFileException missing -> "no such file or folder: '" + missing.getFile() + "'";
        case AccessDeniedException denied -> "no permission for '" + denied.getFile() + "'";
        case FileAlreadyExistsException there -> "it exists already: '" + there.getFile() + "'";
        default -> String.valueOf(file.getMessage());
      };
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static boolean isVerbose(CommandLine command) {
    CommandLine root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getCommand() instanceof Fihrist fihrist && fihrist.isVerbose();
  }

  private void print(String line) {
    streams.err().println("fihrist: " + line.strip().replaceAll("\\R\\s*", " "));
  }

  private void stackTrace(Exception e) {
    PrintWriter writer = streams.errWriter();
    e.printStackTrace(writer);
    writer.flush();
  }
}
