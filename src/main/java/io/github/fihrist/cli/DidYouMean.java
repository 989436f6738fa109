// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** The verb or option that a mistyped one is closest to. */
final class DidYouMean {
  private DidYouMean() {}

  static Optional<String> of(UnmatchedArgumentException e) {
    String typed = e.getUnmatched().getFirst();
    CommandLine command = e.getCommandLine();
    return e.isUnknownOption()
        ? closest(typed.split("=", 2)[0], command.getCommandSpec().optionsMap().keySet())
        : closest(typed, command.getSubcommands().keySet());
  }

  /** A known name that begins so, else one that is a few letters away. */
  static Optional<String> closest(String typed, Collection<String> known) {
    int farthest = Math.max(1, typed.replace("-", "").length() / 3);
    Map<String, Integer> distances =
        known.stream()
            .filter(name -> name.length() > 2)
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    name ->
                        typed.length() > 2 && name.startsWith(typed) ? 0 : distance(typed, name)));
    return distances.entrySet().stream()
        .filter(entry -> entry.getValue() <= farthest)
        .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /** Letters to add, take, change or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int step(int[][] steps, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(steps[i - 1][j - 1] + change, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean isSwapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
