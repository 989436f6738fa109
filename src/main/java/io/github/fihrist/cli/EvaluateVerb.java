// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.evaluate.Evaluation;
import io.github.fihrist.evaluate.Qrels;
import io.github.fihrist.evaluate.Run;
import io.github.fihrist.evaluate.RunComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate}: how good a run is, or which of two is better. */
@Command(
    name = "evaluate",
    header = "Measure a run by judgements, or compare two runs.",
    description = {
      "%nPrints nDCG@10, MRR@10, MAP, P@10 and R@100, the means over the n topics that have a"
          + " relevant document; the rank column orders the documents.",
      "With --compare: the difference of RUN2 from RUN, wins and losses by topic, and how likely"
          + " chance is (randomization test, paired t-test).%n"
    })
final class EvaluateVerb implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "Judgements, lines of 'qid docid rel' or 'qid 0 docid rel'.")
  private Path qrelsFile;

  @Option(
      names = "--run",
      required = true,
      paramLabel = "FILE",
      description = "What was found, lines of 'qid Q0 docid rank score tag'.")
  private Path runFile;

  @Option(
      names = "--compare",
      paramLabel = "RUN2",
      description = "A second run, to be compared with the first.")
  private Optional<Path> otherFile = Optional.empty();

  @Option(names = "--per-query", description = "The figures of every topic as well.")
  private boolean perQuery;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Of the randomization test; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Option(names = "--json", description = "The figures as one JSON object.")
  private boolean json;

  EvaluateVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Qrels qrels = Qrels.read(qrelsFile);
    Run run = Run.read(runFile);
    if (otherFile.isEmpty()) {
      report(Evaluation.of(qrels, run));
    } else {
      report(RunComparison.of(qrels, run, Run.read(otherFile.get()), seed), otherFile.get());
    }
    return Main.DONE;
  }

  private void report(Evaluation evaluation) {
    warn(evaluation, runFile);
    if (json) {
      JsonOutput.print(streams.out(), out -> EvaluationJson.write(out, evaluation, perQuery));
    } else {
      EvaluationText.print(streams.out(), evaluation, perQuery);
    }
  }

  private void report(RunComparison comparison, Path other) {
    warn(comparison.first(), runFile);
    warn(comparison.second(), other);
    if (json) {
      JsonOutput.print(streams.out(), out -> EvaluationJson.write(out, comparison, perQuery));
    } else {
      EvaluationText.print(streams.out(), comparison, perQuery);
    }
  }

  /** Ids that do not meet are the usual reason of bad figures. */
  private void warn(Evaluation evaluation, Path run) {
    if (evaluation.topicsWithoutRun() > 0) {
      streams
          .err()
          .printf(
              "fihrist: %d of %d topics are not in '%s'; they count as 0\n",
              evaluation.topicsWithoutRun(), evaluation.topics().size(), run);
    }
    if (evaluation.topicsWithoutQrels() > 0) {
      streams
          .err()
          .printf(
              "fihrist: %d topics of '%s' have no judgements; they do not count\n",
              evaluation.topicsWithoutQrels(), run);
    }
  }
}
