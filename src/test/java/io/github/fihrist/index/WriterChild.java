// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Adds and commits in a process of its own, says after each commit what is durable, until killed.
 */
final class WriterChild {
  private WriterChild() {}

  /** Arguments: index, first number. */
  public static void main(String[] args) throws IOException {
    try (ArticleWriter writer = ArticleWriter.open(Path.of(args[0]), Found.ANALYSIS)) {
      for (int number = Integer.parseInt(args[1]); ; number++) {
        writer.put(Articles.article("added-" + number, "added"));
        writer.commit();
        System.out.println(number);
      }
    }
  }
}
