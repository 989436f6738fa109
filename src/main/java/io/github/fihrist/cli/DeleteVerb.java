// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.index.ArticleWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delete}: articles out of an index. */
@Command(
    name = "delete",
    header = "Delete articles from an index by their ids.",
    description = "%nIt is no error if there is no article of an id.%n")
final class DeleteVerb implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexOption index;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of articles.")
  private Set<String> ids = new LinkedHashSet<>();

  @Option(names = "--json", description = "The report as one JSON object.")
  private boolean json;

  DeleteVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    long before;
    long after;
    try (ArticleWriter writer = ArticleWriter.open(index.dir(), TextAnalysis.standard())) {
      before = writer.commit();
      for (String id : ids) {
        writer.delete(id);
      }
      after = writer.commit();
    }
    report(before - after, after);
    return Main.DONE;
  }

  private void report(long deleted, long articles) {
    if (json) {
      JsonOutput.print(
          streams.out(),
          fields -> {
            fields.writeNumberProperty("deleted", deleted);
            fields.writeNumberProperty("notFound", ids.size() - deleted);
            fields.writeNumberProperty("articles", articles);
          });
    } else {
      streams
          .out()
          .printf(
              "deleted %d, not found %d\narticles in the index: %d\n",
              deleted, ids.size() - deleted, articles);
    }
  }
}
