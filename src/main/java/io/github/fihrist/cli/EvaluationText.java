// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.evaluate.Evaluation;
import io.github.fihrist.evaluate.Measure;
import io.github.fihrist.evaluate.Metrics;
import io.github.fihrist.evaluate.RunComparison;
import io.github.fihrist.evaluate.RunComparison.Difference;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures for people: tables whose columns are separated by TAB. */
final class EvaluationText {
  private EvaluationText() {}

  /** One line of means, after a table by topic if it is wanted. */
  static void print(PrintStream out, Evaluation evaluation, boolean perQuery) {
    if (perQuery) {
      row(out, "topic", columns(Measure::label));
      evaluation
          .topics()
          .forEach((topic, metrics) -> row(out, topic, columns(m -> figure(metrics.get(m)))));
    }
    out.print(means(evaluation) + "\n");
  }

  /** A table by measure, after one by topic, the greatest win first, if it is wanted. */
  static void print(PrintStream out, RunComparison comparison, boolean perQuery) {
    if (perQuery) {
      printTopics(out, comparison);
    }
    row(
        out,
        "measure",
        List.of("first", "second", "difference", "wins", "losses", "ties", "p-rand", "p-t"));
    for (Measure measure : Measure.values()) {
      Difference difference = comparison.difference(measure);
      row(
          out,
          measure.label(),
          List.of(
              figure(comparison.first().mean().get(measure)),
              figure(comparison.second().mean().get(measure)),
              signed(difference.mean()),
              Integer.toString(difference.wins()),
              Integer.toString(difference.losses()),
              Integer.toString(difference.ties()),
              figure(difference.randomizationP()),
              figure(difference.tTestP())));
    }
  }

  private static void printTopics(PrintStream out, RunComparison comparison) {
    Measure measure = Measure.NDCG_AT_10;
    row(out, "topic", List.of("first " + measure.label(), "second", "difference"));
    Comparator<String> byDifference =
        Comparator.comparingDouble(topic -> comparison.difference(measure, topic));
    comparison.first().topics().keySet().stream()
        .sorted(byDifference.reversed())
        .forEach(
            topic ->
                row(
                    out,
                    topic,
                    List.of(
                        figure(value(comparison.first(), topic, measure)),
                        figure(value(comparison.second(), topic, measure)),
                        signed(comparison.difference(measure, topic)))));
    out.print('\n');
  }

  private static double value(Evaluation evaluation, String topic, Measure measure) {
    Metrics metrics = evaluation.topics().get(topic);
    return metrics == null ? 0 : metrics.get(measure);
  }

  private static String means(Evaluation evaluation) {
    String figures =
        Arrays.stream(Measure.values())
            .map(measure -> measure.label() + "=" + figure(evaluation.mean().get(measure)))
            .collect(Collectors.joining(" "));
    return figures + " n=" + evaluation.topics().size();
  }

  private static List<String> columns(Function<Measure, String> column) {
    return Arrays.stream(Measure.values()).map(column).toList();
  }

  private static void row(PrintStream out, String first, List<String> others) {
    out.print(first + "\t" + String.join("\t", others) + "\n");
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }
}
