// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.index.BackupReport;
import io.github.fihrist.index.IndexBackup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: a copy of an index that is in use. */
@Command(
    name = "backup",
    header = "Copy an index while it is searched and written.",
    description = "%nThe copy is an index itself: search it, or give it to restore.%n")
final class BackupVerb implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexOption index;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Where to; missing or empty.")
  private Path to;

  @Option(names = "--json", description = "The report as one JSON object.")
  private boolean json;

  BackupVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    BackupReport report = IndexBackup.backup(index.dir(), to);
    CopyOutput.print(streams, report, "backed up", json);
    return Main.DONE;
  }
}
