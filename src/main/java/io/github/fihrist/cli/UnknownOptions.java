// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells mistyped options from words: {@code --formt} is an option, while {@code -الصين} is a word
 * that a query excludes, and goes to the verb. After {@code --} everything is a word.
 */
final class UnknownOptions {
  private UnknownOptions() {}

  static int rejectOrRun(ParseResult parsed) {
    ParseResult verb = parsed;
    while (verb.hasSubcommand()) {
      verb = verb.subcommand();
    }
    List<String> args = beforeEndOfOptions(verb.originalArgs());
    for (PositionalParamSpec words : verb.matchedPositionals()) {
      for (String word : words.originalStringValues()) {
        if (looksLikeOption(word) && args.contains(word)) {
          throw new UnmatchedArgumentException(verb.commandSpec().commandLine(), List.of(word));
        }
      }
    }
    return new RunLast().execute(parsed);
  }

  /** The first argument that looks like an option and is none of the command's. */
  static Optional<ParameterException> first(CommandLine command, String[] args) {
    Set<String> known = command.getCommandSpec().optionsMap().keySet();
    return beforeEndOfOptions(List.of(args)).stream()
        .filter(word -> word.startsWith("--") && !known.contains(word.split("=", 2)[0]))
        .findFirst()
        .map(word -> new UnmatchedArgumentException(command, List.of(word)));
  }

  private static List<String> beforeEndOfOptions(List<String> args) {
    return args.contains("--") ? args.subList(0, args.indexOf("--")) : args;
  }

  private static boolean looksLikeOption(String word) {
    return word.startsWith("--")
        || (word.length() > 1 && word.charAt(0) == '-' && isAsciiLetter(word.charAt(1)));
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
