// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.index.IndexRebuild;
import io.github.fihrist.index.RebuildOptions;
import io.github.fihrist.index.RebuildReport;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild}: an index anew, while the old one goes on answering. */
@Command(
    name = "rebuild",
    header = "Build an index anew from files and folders.",
    description = {
      "%nThe index that may be there answers until the new one is whole and checked; if anything"
          + " fails, it stays as it was. Pieces of the input that are no articles are rejected,"
          + " each with its reason, and do not stop the rebuild.%n"
    })
final class RebuildVerb implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private SourceArguments sources;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work; as many as the machine has, if not given.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--no-disk-check",
      description = "Begin even if the disk seems too small; how much is needed is an estimate.")
  private boolean noDiskCheck;

  @Option(names = "--json", description = "The report as one JSON object.")
  private boolean json;

  RebuildVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    RebuildOptions standard = RebuildOptions.standard(TextAnalysis.standard());
    RebuildOptions options =
        Values.checked(spec, () -> threads.map(standard::withThreads).orElse(standard));
    if (noDiskCheck) {
      options = options.withoutDiskCheck();
    }
    RebuildReport report;
    try (Progress progress = Progress.of(streams)) {
      report = IndexRebuild.rebuild(index.dir(), sources.source(), options.withProgress(progress));
    }
    RebuildOutput.printRejects(streams.err(), report);
    if (json) {
      JsonOutput.print(streams.out(), fields -> RebuildOutput.write(fields, report));
    } else {
      RebuildOutput.print(streams.out(), report);
    }
    return Main.DONE;
  }
}
