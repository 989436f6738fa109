// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.index.CheckReport;
import io.github.fihrist.index.IndexCheck;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code check}: whether an index is whole. */
@Command(
    name = "check",
    header = "Check whether an index is whole.",
    description =
        "%nReads all of it. Every problem is a line on standard error; exit code 1 then.%n")
final class CheckVerb implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexOption index;

  @Option(names = "--json", description = "The result as one JSON object.")
  private boolean json;

  CheckVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    CheckReport report = IndexCheck.check(index.dir(), TextAnalysis.standard());
    for (String problem : report.problems()) {
      streams.err().print("fihrist: " + problem + "\n");
    }
    if (json) {
      JsonOutput.print(streams.out(), fields -> write(fields, report));
    } else if (report.isClean()) {
      streams
          .out()
          .printf("whole: %d articles, generation %s\n", report.articles(), report.generation());
    }
    return report.isClean() ? Main.DONE : Main.FAILED;
  }

  private static void write(JsonGenerator json, CheckReport report) {
    json.writeStringProperty("generation", report.generation());
    json.writeNumberProperty("articles", report.articles());
    json.writeBooleanProperty("clean", report.isClean());
    json.writeArrayPropertyStart("problems");
    report.problems().forEach(json::writeString);
    json.writeEndArray();
  }
}
