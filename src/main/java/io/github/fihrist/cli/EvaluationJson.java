// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.evaluate.Evaluation;
import io.github.fihrist.evaluate.Measure;
import io.github.fihrist.evaluate.Metrics;
import io.github.fihrist.evaluate.RunComparison;
import io.github.fihrist.evaluate.RunComparison.Difference;
import tools.jackson.core.JsonGenerator;

/** Figures for machines, in full precision. */
final class EvaluationJson {
  private EvaluationJson() {}

  static void write(JsonGenerator json, Evaluation evaluation, boolean perQuery) {
    writeFigures(json, evaluation.mean());
    json.writeNumberProperty("n", evaluation.topics().size());
    json.writeNumberProperty("topicsWithoutRun", evaluation.topicsWithoutRun());
    json.writeNumberProperty("topicsWithoutQrels", evaluation.topicsWithoutQrels());
    if (perQuery) {
      json.writeObjectPropertyStart("topics");
      evaluation
          .topics()
          .forEach(
              (topic, metrics) -> {
                json.writeObjectPropertyStart(topic);
                writeFigures(json, metrics);
                json.writeEndObject();
              });
      json.writeEndObject();
    }
  }

  static void write(JsonGenerator json, RunComparison comparison, boolean perQuery) {
    json.writeObjectPropertyStart("first");
    write(json, comparison.first(), perQuery);
    json.writeEndObject();
    json.writeObjectPropertyStart("second");
    write(json, comparison.second(), perQuery);
    json.writeEndObject();
    json.writeObjectPropertyStart("differences");
    for (Measure measure : Measure.values()) {
      writeDifference(json, measure, comparison.difference(measure));
    }
    json.writeEndObject();
  }

  private static void writeDifference(JsonGenerator json, Measure measure, Difference difference) {
    json.writeObjectPropertyStart(measure.label());
    json.writeNumberProperty("mean", difference.mean());
    json.writeNumberProperty("wins", difference.wins());
    json.writeNumberProperty("losses", difference.losses());
    json.writeNumberProperty("ties", difference.ties());
    json.writeNumberProperty("randomizationP", difference.randomizationP());
    json.writeNumberProperty("tTestP", difference.tTestP());
    json.writeEndObject();
  }

  private static void writeFigures(JsonGenerator json, Metrics metrics) {
    for (Measure measure : Measure.values()) {
      json.writeNumberProperty(measure.label(), metrics.get(measure));
    }
  }
}
