// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import io.github.fihrist.index.ArticleWriter;
import io.github.fihrist.index.BulkReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code add}: more articles, or newer ones, into an index. */
@Command(
    name = "add",
    header = "Add articles to an index, or replace those of the same id.",
    description = {
      "%nAll of them become visible at once, at the end; if anything fails, none does. Pieces of the"
          + " input that are no articles are rejected, each with its reason.%n"
    })
final class AddVerb implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexOption index;
  @Mixin private SourceArguments sources;

  @Option(names = "--json", description = "The report as one JSON object.")
  private boolean json;

  AddVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    BulkReport report;
    long articles;
    try (ArticleWriter writer = ArticleWriter.open(index.dir(), TextAnalysis.standard())) {
      report = putAll(writer);
      articles = writer.commit();
    }
    print(report, articles);
    return Main.DONE;
  }

  private BulkReport putAll(ArticleWriter writer) throws IOException {
    ArticleSource source = sources.source();
    BulkReport report;
    try (Progress progress = Progress.of(streams)) {
      report = writer.putAll(source, progress, this::print);
    }
    if (report.read() == 0) {
      throw new IOException("no articles in " + source + "; give a source that has some");
    }
    if (report.put() == 0) {
      throw new IOException(
          "nothing was added: all of the input was rejected, " + report.read() + " in all");
    }
    return report;
  }

  private void print(Reading.Rejected piece) {
    streams.err().print("fihrist: " + piece + "\n");
  }

  private void print(BulkReport report, long articles) {
    if (json) {
      JsonOutput.print(
          streams.out(),
          fields -> {
            fields.writeNumberProperty("read", report.read());
            fields.writeNumberProperty("added", report.put());
            fields.writeNumberProperty("rejected", report.rejected());
            fields.writeNumberProperty("articles", articles);
          });
    } else {
      streams
          .out()
          .printf(
              "read %d = added or replaced %d + rejected %d\narticles in the index: %d\n",
              report.read(), report.put(), report.rejected(), articles);
    }
  }
}
