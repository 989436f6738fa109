// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A run measured by judgements.
 *
 * @param topics the figures of every topic that has a relevant document, in the order of the
 *     judgements; a topic the run lacks counts with zeros
 * @param mean the mean over those topics
 * @param topicsWithoutRun how many of those topics the run lacks
 * @param topicsWithoutQrels how many topics of the run have no judgement at all, and do not count
 */
public record Evaluation(
    SequencedMap<String, Metrics> topics,
    Metrics mean,
    long topicsWithoutRun,
    long topicsWithoutQrels) {

  /** Copies. */
  public Evaluation {
    topics = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(topics));
  }

  /**
   * Measures.
   *
   * @throws EvaluationDataException if no topic of the judgements has a relevant document
   */
  public static Evaluation of(Qrels qrels, Run run) throws EvaluationDataException {
    SequencedMap<String, Metrics> topics = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, Double>> judged : qrels.topics().entrySet()) {
      String topic = judged.getKey();
      if (judged.getValue().values().stream().anyMatch(grade -> grade > 0)) {
        topics.put(topic, Metrics.of(judged.getValue(), run.topic(topic).ids()));
      }
    }
    if (topics.isEmpty()) {
      throw new EvaluationDataException(
          "no topic has a relevant document; give at least one a grade above 0");
    }
    return new Evaluation(
        topics,
        Metrics.mean(topics.values()),
        topics.keySet().stream().filter(topic -> !run.topics().containsKey(topic)).count(),
        run.topics().keySet().stream().filter(t -> !qrels.topics().containsKey(t)).count());
  }
}
