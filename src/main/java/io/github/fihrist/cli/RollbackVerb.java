// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.index.IndexRollback;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rollback}: back to the generation before. */
@Command(
    name = "rollback",
    header = "Go back to the index before the last rebuild.",
    description = "%nOne generation is kept for it; the next rebuild drops the one left behind.%n")
final class RollbackVerb implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexOption index;

  RollbackVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String generation = IndexRollback.rollback(index.dir(), TextAnalysis.standard());
    streams.out().printf("live: %s\n", generation);
    return Main.DONE;
  }
}
