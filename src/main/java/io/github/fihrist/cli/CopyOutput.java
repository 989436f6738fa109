// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.index.BackupReport;
import tools.jackson.core.JsonGenerator;

/** What a backup or a restore copied, for people and for machines. */
final class CopyOutput {
  private CopyOutput() {}

  static void print(Streams streams, BackupReport report, String what, boolean json) {
    if (json) {
      JsonOutput.print(streams.out(), fields -> write(fields, report));
    } else {
      streams
          .out()
          .printf("%s: %d articles, generation %s\n", what, report.articles(), report.generation());
    }
  }

  private static void write(JsonGenerator json, BackupReport report) {
    json.writeStringProperty("generation", report.generation());
    json.writeNumberProperty("articles", report.articles());
    json.writeNumberProperty("sizeBytes", report.sizeBytes());
    json.writeNumberProperty("tookMillis", report.took().toMillis());
  }
}
