// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import io.github.fihrist.evaluate.TopicRun.ScoredDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What a search found for every topic of a test collection. Immutable.
 *
 * @param topics topic id to what it found, in the order of the input
 */
public record Run(SequencedMap<String, TopicRun> topics) {

  /** Copies. */
  public Run {
    topics = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(topics));
  }

  /** A run of these topics. */
  public static Run of(Collection<TopicRun> topics) {
    SequencedMap<String, TopicRun> byId = new LinkedHashMap<>();
    for (TopicRun topic : topics) {
      if (byId.put(topic.topic(), topic) != null) {
        throw new IllegalArgumentException("topic comes twice: '" + topic.topic() + "'");
      }
    }
    return new Run(byId);
  }

  /**
   * Reads a TREC run file, lines of {@code qid Q0 docid rank score tag}. The rank orders the
   * documents of a topic, equal ranks the document's id; blank lines are skipped.
   *
   * @throws EvaluationDataException {@code file:line: what is wrong} for any other line, and for a
   *     document that a topic holds twice
   */
  public static Run read(Path file) throws IOException {
    SequencedMap<String, List<Line>> topics = new LinkedHashMap<>();
    Map<String, Set<String>> seen = new LinkedHashMap<>();
    try (TextLines lines = new TextLines(file)) {
      while (lines.next()) {
        String[] columns = columns(lines);
        String topic = columns[0];
        String document = columns[2];
        if (!seen.computeIfAbsent(topic, id -> new HashSet<>()).add(document)) {
          throw lines.error("'%s' comes twice for topic '%s'".formatted(document, topic));
        }
        topics
            .computeIfAbsent(topic, id -> new ArrayList<>())
            .add(new Line(rank(lines, columns[3]), document, score(lines, columns[4])));
      }
    }
    return of(topics.entrySet().stream().map(e -> ranked(e.getKey(), e.getValue())).toList());
  }

  /** What one topic found; nothing for a topic that the run lacks. */
  public TopicRun topic(String id) {
    return Optional.ofNullable(topics.get(id)).orElseGet(() -> new TopicRun(id, List.of()));
  }

  /** Appends a TREC run file, topics in their order; see {@link TopicRun#writeTo}. */
  public void writeTo(Appendable out, String tag) throws IOException {
    for (TopicRun topic : topics.values()) {
      topic.writeTo(out, tag);
    }
  }

  private record Line(long rank, String document, double score) {}

  private static TopicRun ranked(String topic, List<Line> lines) {
    return new TopicRun(
        topic,
        lines.stream()
            .sorted(Comparator.comparingLong(Line::rank).thenComparing(Line::document))
            .map(line -> new ScoredDocument(line.document(), line.score()))
            .toList());
  }

  private static String[] columns(TextLines lines) throws EvaluationDataException {
    String[] columns = lines.columns();
    if (columns.length != 6) {
      throw lines.error(
          columns.length
              + " columns; expected 'qid Q0 docid rank score tag', ids without white space");
    }
    return columns;
  }

  private static long rank(TextLines lines, String text) throws EvaluationDataException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw lines.error("rank must be a whole number: '" + text + "'");
    }
  }

  private static double score(TextLines lines, String text) throws EvaluationDataException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw lines.error("score must be a number: '" + text + "'");
    }
  }
}
