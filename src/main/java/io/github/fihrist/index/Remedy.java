// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.nio.file.Path;

/** The commands that error messages advise. */
final class Remedy {
  private Remedy() {}

  static String rebuildCommand(Path index) {
    return "fihrist rebuild --index " + argument(index) + " SOURCE...";
  }

  static String checkCommand(Path index) {
    return "fihrist check --index " + argument(index);
  }

  static String rebuild(Path index) {
    return "rebuild it: " + rebuildCommand(index);
  }

  private static String argument(Path path) {
    String text = path.toString();
    return text.chars().anyMatch(Character::isWhitespace) ? "'" + text + "'" : text;
  }
}
