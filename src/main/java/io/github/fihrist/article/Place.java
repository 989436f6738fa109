// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.nio.file.Path;

/** Where a piece of input stands, on one line whatever the file is called. */
final class Place {
  private Place() {}

  /** The whole file. */
  static String of(Path path) {
    return path.toString().replaceAll("\\p{Cntrl}", "\ufffd");
  }

  /** A line of a file whose place is known, from 1. */
  static String of(String file, long line) {
    return file + ":" + line;
  }
}
