// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.evaluate.BatchRun;
import io.github.fihrist.evaluate.Topic;
import io.github.fihrist.evaluate.TopicRun;
import io.github.fihrist.evaluate.TopicRun.ScoredDocument;
import io.github.fihrist.search.RankingOptions;
import io.github.fihrist.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code batch}: many queries to a run file. */
@Command(
    name = "batch",
    header = "Search for many queries and write a run in TREC's format.",
    description = {
      "%nLines of the run are 'qid Q0 docid rank score tag'. An id with white space is an error.%n"
    })
final class BatchVerb implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private RankingArguments ranking;

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "Queries, lines of 'qid TAB text'.")
  private Path queries;

  @Option(
      names = "--run",
      required = true,
      paramLabel = "FILE",
      description = "Where the run goes; replaced once it is whole.")
  private Path run;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "100",
      description = "The most hits a query, 1 to 1000; ${DEFAULT-VALUE} if not given.")
  private int depth;

  @Option(
      names = "--tag",
      paramLabel = "NAME",
      defaultValue = "fihrist",
      description = "The last column of the run; ${DEFAULT-VALUE} if not given.")
  private String tag = "";

  @Option(names = "--json", description = "The report as one JSON object.")
  private boolean json;

  private long hits;
  private long topicsWithoutHits;

  BatchVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    RankingOptions options = Values.checked(spec, ranking::options);
    List<Topic> topics = Topic.read(queries);
    long start = System.nanoTime();
    try (ArticleIndex articles = ArticleIndex.open(index.dir());
        RunFile file = RunFile.create(run)) {
      BatchRun batch =
          Values.checked(
              spec,
              () ->
                  new BatchRun(
                      (text, limit) -> search(articles, request(text, limit, options)), depth));
      batch.run(
          topics,
          found -> {
            count(found);
            found.writeTo(file.writer(), tag);
          });
      file.finish();
    }
    report(topics.size(), (System.nanoTime() - start) / 1_000_000);
    return Main.DONE;
  }

  private static SearchRequest request(String text, int limit, RankingOptions options) {
    return SearchRequest.builder(text).limit(limit).ranking(options).build();
  }

  private static List<ScoredDocument> search(ArticleIndex articles, SearchRequest request)
      throws IOException {
    return articles.rank(request).stream()
        .map(hit -> new ScoredDocument(hit.id(), hit.score()))
        .toList();
  }

  private void count(TopicRun found) {
    hits += found.documents().size();
    topicsWithoutHits += found.documents().isEmpty() ? 1 : 0;
  }

  private void report(int topics, long millis) {
    if (json) {
      JsonOutput.print(
          streams.out(),
          fields -> {
            fields.writeNumberProperty("queries", topics);
            fields.writeNumberProperty("hits", hits);
            fields.writeNumberProperty("queriesWithoutHits", topicsWithoutHits);
            fields.writeNumberProperty("tookMillis", millis);
          });
    } else {
      streams
          .out()
          .printf(
              "%d queries, %d hits, %d queries without hits, %d ms\n",
              topics, hits, topicsWithoutHits, millis);
    }
  }
}
