// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import io.github.fihrist.evaluate.TopicRun.ScoredDocument;
import java.io.IOException;
import java.util.List;

/**
 * Searches for many topics, one after the other, and hands on what each found; memory does not grow
 * with their number.
 *
 * <pre>{@code
 * BatchRun batch = new BatchRun(search, 100);
 * batch.run(Topic.read(Path.of("queries.tsv")), found -> found.writeTo(out, "fihrist"));
 * }</pre>
 *
 * @param search what finds
 * @param depth documents a topic, 1 to {@value #MAX_DEPTH}
 */
public record BatchRun(Search search, int depth) {

  /** The most documents a topic. */
  public static final int MAX_DEPTH = 1000;

  /** Finds documents. */
  @FunctionalInterface
  public interface Search {
    /** At most {@code limit} documents for a text, best first. */
    List<ScoredDocument> search(String text, int limit) throws IOException;
  }

  /** Takes what a topic found. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one topic's documents. */
    void accept(TopicRun found) throws IOException;
  }

  /** Validates. */
  public BatchRun {
    if (depth < 1 || depth > MAX_DEPTH) {
      throw new IllegalArgumentException("depth must be in 1.." + MAX_DEPTH + ": " + depth);
    }
  }

  /** Searches for the topics in their order. */
  public void run(List<Topic> topics, Sink sink) throws IOException {
    for (Topic topic : topics) {
      sink.accept(new TopicRun(topic.id(), search.search(topic.text(), depth)));
    }
  }
}
