// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question of a test collection.
 *
 * @param id names it in judgements and runs; without white space
 * @param text what is searched for
 */
public record Topic(String id, String text) {

  /** Validates. */
  public Topic {
    if (id.isEmpty() || TextLines.hasWhiteSpace(id)) {
      throw new IllegalArgumentException("topic id must have no white space: '" + id + "'");
    }
  }

  /**
   * Reads lines of {@code qid TAB text}; blank lines are skipped.
   *
   * @throws EvaluationDataException {@code file:line: what is wrong} for any other line, and for an
   *     id that comes twice
   */
  public static List<Topic> read(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (TextLines lines = new TextLines(file)) {
      while (lines.next()) {
        Topic topic = parse(lines);
        if (!ids.add(topic.id())) {
          throw lines.error("topic id '" + topic.id() + "' comes twice; keep one");
        }
        topics.add(topic);
      }
    }
    return List.copyOf(topics);
  }

  private static Topic parse(TextLines lines) throws EvaluationDataException {
    int tab = lines.line().indexOf('\t');
    if (tab < 0) {
      throw lines.error("no TAB; expected 'qid TAB text'");
    }
    String id = lines.line().substring(0, tab).strip();
    if (id.isEmpty() || TextLines.hasWhiteSpace(id)) {
      throw lines.error("topic id must have no white space: '" + id + "'");
    }
    return new Topic(id, lines.line().substring(tab + 1).strip());
  }
}
