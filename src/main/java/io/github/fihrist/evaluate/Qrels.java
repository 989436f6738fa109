// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Judgements: which documents answer which topic, and how well. A grade above zero is relevant.
 * Immutable.
 *
 * @param topics topic id to document id to grade, in the order of the input
 */
public record Qrels(SequencedMap<String, Map<String, Double>> topics) {

  /** Copies. */
  public Qrels {
    SequencedMap<String, Map<String, Double>> copy = new LinkedHashMap<>();
    topics.forEach((topic, grades) -> copy.put(topic, Map.copyOf(grades)));
    topics = Collections.unmodifiableSequencedMap(copy);
  }

  /**
   * Reads lines of {@code qid docid rel}, or TREC's {@code qid 0 docid rel}, between white space;
   * blank lines are skipped.
   *
   * @throws EvaluationDataException {@code file:line: what is wrong} for any other line
   */
  public static Qrels read(Path file) throws IOException {
    SequencedMap<String, Map<String, Double>> topics = new LinkedHashMap<>();
    try (TextLines lines = new TextLines(file)) {
      while (lines.next()) {
        String[] columns = columns(lines);
        String document = columns[columns.length - 2];
        double grade = grade(columns[columns.length - 1], lines);
        Double before =
            topics.computeIfAbsent(columns[0], topic -> new LinkedHashMap<>()).put(document, grade);
        if (before != null && before != grade) {
          throw lines.error(
              "'%s' has two grades for topic '%s'; keep one".formatted(document, columns[0]));
        }
      }
    }
    return new Qrels(topics);
  }

  /** The grades of one topic by document id; empty for a topic without judgements. */
  public Map<String, Double> grades(String topic) {
    return Optional.ofNullable(topics.get(topic)).orElse(Map.of());
  }

  private static String[] columns(TextLines lines) throws EvaluationDataException {
    String[] columns = lines.columns();
    if (columns.length != 3 && columns.length != 4) {
      throw lines.error(
          columns.length
              + " columns; expected 'qid docid rel' or 'qid 0 docid rel', ids without white space");
    }
    // Four words in three columns between tabs: an id was cut in two at its space.
    String[] tabbed = lines.line().strip().split("\t", -1);
    if (columns.length == 4 && tabbed.length == 3) {
      throw lines.error("an id contains white space; ids must be without it");
    }
    return columns;
  }

  private static double grade(String text, TextLines lines) throws EvaluationDataException {
    try {
      double grade = Double.parseDouble(text);
      if (Double.isFinite(grade)) {
        return grade;
      }
      throw lines.error("grade must be a number: '" + text + "'");
    } catch (NumberFormatException e) {
      throw lines.error("grade must be a number: '" + text + "'");
    }
  }
}
