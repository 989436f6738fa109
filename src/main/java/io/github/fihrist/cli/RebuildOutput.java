// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.index.RebuildReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** What a rebuild did, for people and for machines. */
final class RebuildOutput {
  private static final int SHOWN_REJECTS = 10;
  private static final double MILLIS_PER_SECOND = 1000;
  private static final double MEGABYTE = 1_000_000;

  private RebuildOutput() {}

  static void print(PrintStream out, RebuildReport report) {
    out.printf(
        Locale.ROOT,
        "%d articles indexed in %.1f s, %.0f a second\n",
        report.indexed(),
        report.took().toMillis() / MILLIS_PER_SECOND,
        rate(report.read(), report.took()));
    out.printf(
        Locale.ROOT,
        "read %d = indexed %d + replaced %d + rejected %d\n",
        report.read(),
        report.indexed(),
        report.replaced(),
        report.rejected());
    if (report.carriedOver() > 0) {
      out.printf("carried over %d changes made meanwhile\n", report.carriedOver());
    }
    out.printf(
        Locale.ROOT,
        "generation %s, %.1f MB on disk\n",
        report.generation(),
        report.indexBytes() / MEGABYTE);
    report.rejects().ifPresent(file -> out.printf("rejects in %s\n", file));
  }

  static void write(JsonGenerator json, RebuildReport report) {
    json.writeStringProperty("generation", report.generation());
    json.writeNumberProperty("read", report.read());
    json.writeNumberProperty("indexed", report.indexed());
    json.writeNumberProperty("replaced", report.replaced());
    json.writeNumberProperty("rejected", report.rejected());
    json.writeNumberProperty("carriedOver", report.carriedOver());
    json.writeNumberProperty("bytesRead", report.bytesRead());
    json.writeNumberProperty("indexBytes", report.indexBytes());
    json.writeNumberProperty("tookMillis", report.took().toMillis());
    JsonOutput.writeText(json, "rejects", report.rejects().map(Path::toString));
  }

  /** The first rejects, so that nobody has to look for the file to see what is wrong. */
  static void printRejects(PrintStream err, RebuildReport report) throws IOException {
    if (report.rejects().isEmpty()) {
      return;
    }
    Path file = report.rejects().get();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines.limit(SHOWN_REJECTS).forEach(line -> err.print("fihrist: " + line + "\n"));
    }
    if (report.rejected() > SHOWN_REJECTS) {
      err.print(
          "fihrist: and %d more, see '%s'\n".formatted(report.rejected() - SHOWN_REJECTS, file));
    }
  }

  static double rate(long articles, Duration took) {
    return articles * MILLIS_PER_SECOND / Math.max(1, took.toMillis());
  }
}
