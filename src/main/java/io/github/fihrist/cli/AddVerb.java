// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import io.github.fihrist.index.ArticleWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
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
  private static final int UPDATE_EVERY = 64;

  private final Streams streams;

  @Mixin private IndexOption index;
  @Mixin private SourceArguments sources;

  @Option(names = "--json", description = "The report as one JSON object.")
  private boolean json;

  private long read;
  private long rejected;

  AddVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    long articles;
    try (ArticleWriter writer = ArticleWriter.open(index.dir(), TextAnalysis.standard())) {
      addAll(writer);
      articles = writer.commit();
    }
    if (read > 0 && read == rejected) {
      throw new IOException(
          "nothing was added: all of the input was rejected, " + read + " in all");
    }
    report(articles);
    return Main.DONE;
  }

  private void addAll(ArticleWriter writer) throws IOException {
    ArticleSource source = sources.source();
    OptionalLong sizeBytes = source.sizeBytes();
    try (ArticleReader reader = source.open();
        Progress progress = Progress.of(streams)) {
      Optional<Reading> next = reader.read();
      while (next.isPresent()) {
        add(writer, next.get());
        read++;
        if (read % UPDATE_EVERY == 0) {
          progress.update(read, reader.bytesRead(), sizeBytes);
        }
        next = reader.read();
      }
    }
  }

  private void add(ArticleWriter writer, Reading reading) throws IOException {
    switch (reading) {
      case Reading.Accepted accepted -> put(writer, accepted);
      case Reading.Rejected piece -> reject(piece);
    }
  }

  private void put(ArticleWriter writer, Reading.Accepted accepted) throws IOException {
    try {
      writer.put(accepted.article());
    } catch (IllegalArgumentException e) {
      reject(new Reading.Rejected(accepted.place(), "cannot be indexed: " + e.getMessage()));
    }
  }

  private void reject(Reading.Rejected piece) {
    rejected++;
    streams.err().print("fihrist: " + piece + "\n");
  }

  private void report(long articles) {
    if (json) {
      JsonOutput.print(
          streams.out(),
          fields -> {
            fields.writeNumberProperty("read", read);
            fields.writeNumberProperty("added", read - rejected);
            fields.writeNumberProperty("rejected", rejected);
            fields.writeNumberProperty("articles", articles);
          });
    } else {
      streams
          .out()
          .printf(
              "read %d = added or replaced %d + rejected %d\narticles in the index: %d\n",
              read, read - rejected, rejected, articles);
    }
  }
}
