// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed. In a locale that is not UTF-8, as {@code LC_ALL=C}, Java turns
 * every byte of an Arabic argument into a replacement character; Linux still has the bytes.
 */
final class RawArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';

  private RawArguments() {}

  /** The arguments of this process; as given, where they are whole or cannot be restored. */
  static String[] restore(String[] args) {
    if (Arrays.stream(args).noneMatch(RawArguments::isBroken)) {
      return args;
    }
    try {
      return restore(args, Files.readString(COMMAND_LINE, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return args; // not Linux, or no UTF-8 there either; the verb then reports the argument
    }
  }

  /**
   * Takes broken arguments from a command line.
   *
   * @param commandLine of the process, each word ended by a zero; ours are the last
   */
  static String[] restore(String[] args, String commandLine) {
    List<String> words = Arrays.asList(commandLine.split("\0", -1));
    int first = words.size() - 1 - args.length;
    if (first < 0) {
      return args;
    }
    String[] restored = args.clone();
    for (int i = 0; i < args.length; i++) {
      if (isBroken(args[i])) {
        restored[i] = words.get(first + i);
      } else if (!args[i].equals(words.get(first + i))) {
        return args; // another command line than ours
      }
    }
    return restored;
  }

  /** Whether Java lost letters of an argument. */
  static boolean isBroken(String argument) {
    return argument.indexOf(REPLACEMENT_CHARACTER) >= 0;
  }
}
