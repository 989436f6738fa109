// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How good a ranking is, of one topic or in the mean over topics; each figure is at most 1.
 *
 * @param ndcgAt10 discounted gain of the first ten over that of the best possible ten; the gain of
 *     a document is 2^grade − 1, the discount log2(rank + 1); the best ten are those with the
 *     highest grades above zero. A negative grade is a negative gain
 * @param mrrAt10 1 / rank of the first relevant document, 0 if it is not among the first ten
 * @param averagePrecision the precision at each relevant document found, summed and divided by the
 *     number of relevant documents; its mean over topics is MAP
 * @param precisionAt10 relevant documents among the first ten, divided by ten
 * @param recallAt100 relevant documents among the first hundred, divided by the relevant ones
 */
public record Metrics(
    double ndcgAt10,
    double mrrAt10,
    double averagePrecision,
    double precisionAt10,
    double recallAt100) {

  private static final int TOP = 10;
  private static final int DEEP = 100;

  /**
   * The figures of one topic.
   *
   * @param grades document id to grade; at least one above zero
   * @param ranking ids of the documents found, best first
   * @throws IllegalArgumentException if no document is relevant
   */
  public static Metrics of(Map<String, Double> grades, List<String> ranking) {
    Set<String> relevant =
        grades.entrySet().stream()
            .filter(judged -> judged.getValue() > 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    if (relevant.isEmpty()) {
      throw new IllegalArgumentException("a topic needs at least one document graded above 0");
    }
    List<String> top = first(TOP, ranking);
    return new Metrics(
        ndcg(grades, top),
        reciprocalRank(relevant, top),
        averagePrecision(relevant, ranking),
        (double) found(relevant, top) / TOP,
        (double) found(relevant, first(DEEP, ranking)) / relevant.size());
  }

  /**
   * The mean of each figure.
   *
   * @throws IllegalArgumentException if there are no topics
   */
  public static Metrics mean(Collection<Metrics> topics) {
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("a mean needs at least one topic");
    }
    return new Metrics(
        mean(topics, Metrics::ndcgAt10),
        mean(topics, Metrics::mrrAt10),
        mean(topics, Metrics::averagePrecision),
        mean(topics, Metrics::precisionAt10),
        mean(topics, Metrics::recallAt100));
  }

  /** One of the figures. */
  public double get(Measure measure) {
    return switch (measure) {
      case NDCG_AT_10 -> ndcgAt10;
      case MRR_AT_10 -> mrrAt10;
      case MAP -> averagePrecision;
      case PRECISION_AT_10 -> precisionAt10;
      case RECALL_AT_100 -> recallAt100;
    };
  }

  private static double ndcg(Map<String, Double> grades, List<String> top) {
    List<Double> ideal =
        grades.values().stream()
            .filter(grade -> grade > 0)
            .sorted(Comparator.reverseOrder())
            .limit(TOP)
            .toList();
    return discountedGain(top.stream().map(id -> grades.getOrDefault(id, 0.0)).toList())
        / discountedGain(ideal);
  }

  private static double discountedGain(List<Double> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / log2(i + 2);
    }
    return sum;
  }

  private static double reciprocalRank(Set<String> relevant, List<String> top) {
    for (int i = 0; i < top.size(); i++) {
      if (relevant.contains(top.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double averagePrecision(Set<String> relevant, List<String> ranking) {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < ranking.size(); i++) {
      if (relevant.contains(ranking.get(i))) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return sum / relevant.size();
  }

  private static long found(Set<String> relevant, List<String> ranking) {
    return ranking.stream().filter(relevant::contains).count();
  }

  private static List<String> first(int count, List<String> ranking) {
    return ranking.subList(0, Math.min(count, ranking.size()));
  }

  private static double mean(Collection<Metrics> topics, ToDoubleFunction<Metrics> figure) {
    return topics.stream().mapToDouble(figure).average().orElseThrow();
  }

  private static double log2(int n) {
    return Math.log(n) / Math.log(2);
  }
}
