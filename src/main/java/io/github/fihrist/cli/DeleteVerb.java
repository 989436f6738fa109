// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.index.ArticleFilter;
import io.github.fihrist.index.ArticleWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code delete}: articles out of an index. */
@Command(
    name = "delete",
    header = "Delete articles from an index by their ids, or by what they are.",
    description = {
      "%nIt is no error if there is no article of an id. With options instead of ids, articles that"
          + " all of them fit are deleted; to empty an index, rebuild it.%n"
    })
final class DeleteVerb implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of articles.")
  private Set<String> ids = new LinkedHashSet<>();

  @Mixin private ArticleOptions articles;

  @Option(names = "--json", description = "The report as one JSON object.")
  private boolean json;

  DeleteVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Optional<ArticleFilter> filter = filter();
    long before;
    long after;
    try (ArticleWriter writer = ArticleWriter.open(index.dir(), TextAnalysis.standard())) {
      before = writer.commit();
      for (String id : ids) {
        writer.delete(id);
      }
      if (filter.isPresent()) {
        writer.deleteAll(filter.get());
      }
      after = writer.commit();
    }
    report(before - after, after);
    return Main.DONE;
  }

  private Optional<ArticleFilter> filter() {
    Map<String, Set<String>> values = Values.checked(spec, articles::values);
    boolean filters = !values.isEmpty() || articles.from().isPresent() || articles.to().isPresent();
    if (filters != ids.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "give either ids or options that tell which articles, as --source");
    }
    return filters
        ? Optional.of(
            Values.checked(spec, () -> new ArticleFilter(values, articles.from(), articles.to())))
        : Optional.empty();
  }

  private long notFound(long deleted) {
    return ids.isEmpty() ? 0 : ids.size() - deleted;
  }

  private void report(long deleted, long articles) {
    if (json) {
      JsonOutput.print(
          streams.out(),
          fields -> {
            fields.writeNumberProperty("deleted", deleted);
            fields.writeNumberProperty("notFound", notFound(deleted));
            fields.writeNumberProperty("articles", articles);
          });
    } else {
      streams
          .out()
          .printf(
              "deleted %d, not found %d\narticles in the index: %d\n",
              deleted, notFound(deleted), articles);
    }
  }
}
