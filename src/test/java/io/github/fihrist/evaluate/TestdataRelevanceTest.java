// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.evaluate.TopicRun.ScoredDocument;
import io.github.fihrist.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The topics of {@code testdata} keep finding what a reader of all its articles judged relevant.
 */
class TestdataRelevanceTest {
  private static final Path TESTDATA = Path.of("testdata");

  /** What was measured last. Raise it with the ranking; to lower it needs a reason. */
  private static final double NDCG_AT_10 = 0.879;

  /** One topic that goes from good to bad. */
  private static final double TOLERANCE = 0.01;

  @TempDir Path dir;

  @Test
  void rankingIsAsGoodAsMeasured() throws IOException {
    ArticleIndex.rebuild(dir, ArticleSource.jsonLines(TESTDATA.resolve("articles.jsonl")));
    List<Topic> topics = Topic.read(TESTDATA.resolve("queries.tsv"));
    Evaluation evaluation =
        Evaluation.of(Qrels.read(TESTDATA.resolve("qrels.tsv")), Run.of(runs(topics)));

    double ndcg = evaluation.mean().get(Measure.NDCG_AT_10);
    System.out.printf(
        Locale.ROOT,
        "testdata: nDCG@10 %.4f, MRR@10 %.4f, R@100 %.4f over %d topics%n",
        ndcg,
        evaluation.mean().get(Measure.MRR_AT_10),
        evaluation.mean().get(Measure.RECALL_AT_100),
        evaluation.topics().size());
    assertEquals(topics.size(), evaluation.topics().size());
    assertTrue(ndcg >= NDCG_AT_10 - TOLERANCE, () -> "nDCG@10 fell to " + ndcg);
  }

  private List<TopicRun> runs(List<Topic> topics) throws IOException {
    List<TopicRun> runs = new ArrayList<>();
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      new BatchRun((text, limit) -> search(index, text, limit), 100).run(topics, runs::add);
    }
    return runs;
  }

  private static List<ScoredDocument> search(ArticleIndex index, String text, int limit)
      throws IOException {
    return index.rank(SearchRequest.builder(text).limit(limit).build()).stream()
        .map(hit -> new ScoredDocument(hit.id(), hit.score()))
        .toList();
  }
}
