// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.index.IndexStats;
import io.github.fihrist.index.LiveIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code stats}: figures about an index. */
@Command(
    name = "stats",
    header = "Show figures about an index.",
    description = "%nA name and a value a line, separated by TAB.%n")
final class StatsVerb implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexOption index;

  @Option(names = "--json", description = "The figures as one JSON object.")
  private boolean json;

  StatsVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    IndexStats stats;
    try (LiveIndex live = LiveIndex.open(index.dir(), TextAnalysis.standard())) {
      stats = live.stats();
    }
    if (json) {
      JsonOutput.print(streams.out(), fields -> write(fields, stats));
    } else {
      print(stats);
    }
    return Main.DONE;
  }

  private void print(IndexStats stats) {
    row("articles", stats.articles());
    row("deleted", stats.deleted());
    row("earliest", date(stats.earliest()));
    row("latest", date(stats.latest()));
    row("generation", stats.generation());
    row("created", stats.created());
    row("sizeBytes", stats.sizeBytes());
    row("segments", stats.segments());
    row("formatVersion", stats.formatVersion());
    row("luceneVersion", stats.luceneVersion());
    row("analysisFingerprint", stats.analysisFingerprint());
  }

  private void row(String name, Object value) {
    streams.out().print(name + "\t" + value + "\n");
  }

  private static void write(JsonGenerator json, IndexStats stats) {
    json.writeNumberProperty("articles", stats.articles());
    json.writeNumberProperty("deleted", stats.deleted());
    JsonOutput.writeText(json, "earliest", stats.earliest().map(Instant::toString));
    JsonOutput.writeText(json, "latest", stats.latest().map(Instant::toString));
    json.writeStringProperty("generation", stats.generation());
    json.writeStringProperty("created", stats.created().toString());
    json.writeNumberProperty("sizeBytes", stats.sizeBytes());
    json.writeNumberProperty("segments", stats.segments());
    json.writeNumberProperty("formatVersion", stats.formatVersion());
    json.writeStringProperty("luceneVersion", stats.luceneVersion());
    json.writeStringProperty("analysisFingerprint", stats.analysisFingerprint());
  }

  private static String date(Optional<Instant> date) {
    return date.map(Instant::toString).orElse("-");
  }
}
