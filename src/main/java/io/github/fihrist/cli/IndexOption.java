// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --index DIR}, of every verb that works on an index. */
final class IndexOption {
  @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
  private Path dir;

  Path dir() {
    return dir;
  }
}
