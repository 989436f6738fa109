// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.index.BackupReport;
import io.github.fihrist.index.IndexRestore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code restore}: an index from a backup. */
@Command(
    name = "restore",
    header = "Put a backup in the place of an index.",
    description = "%nWhat was there is kept as the generation before, for rollback.%n")
final class RestoreVerb implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexOption index;

  @Option(names = "--from", required = true, paramLabel = "DIR", description = "The backup.")
  private Path from;

  @Option(names = "--json", description = "The report as one JSON object.")
  private boolean json;

  RestoreVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    BackupReport report = IndexRestore.restore(index.dir(), from, TextAnalysis.standard());
    CopyOutput.print(streams, report, "restored", json);
    return Main.DONE;
  }
}
