// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What one topic found.
 *
 * @param topic the topic's id
 * @param documents best first
 */
public record TopicRun(String topic, List<ScoredDocument> documents) {

  /**
   * One found document.
   *
   * @param id the document's id
   * @param score the ranking's score; only the order of a list counts in an evaluation
   */
  public record ScoredDocument(String id, double score) {}

  /** Copies. */
  public TopicRun {
    documents = List.copyOf(documents);
  }

  /** The ids of the documents, best first. */
  public List<String> ids() {
    return documents.stream().map(ScoredDocument::id).toList();
  }

  /**
   * Appends the lines of a TREC run file, {@code qid Q0 docid rank score tag}, ranks from 1.
   *
   * @throws EvaluationDataException if an id has white space, which the format cannot hold
   */
  public void writeTo(Appendable out, String tag) throws IOException {
    requireOneWord("topic id", topic);
    requireOneWord("tag", tag);
    int rank = 0;
    for (ScoredDocument document : documents) {
      requireOneWord("article id", document.id());
      rank++;
      out.append(topic).append(" Q0 ").append(document.id()).append(' ');
      out.append(Integer.toString(rank)).append(' ').append(decimal(document.score()));
      out.append(' ').append(tag).append('\n');
    }
  }

  private static void requireOneWord(String what, String value) throws EvaluationDataException {
    if (value.isEmpty() || TextLines.hasWhiteSpace(value)) {
      throw new EvaluationDataException(
          "%s '%s' has white space, which a run file cannot hold; use one without"
              .formatted(what, value));
    }
  }

  // The shortest digits that tell a float from its neighbours: scores come from floats, and tools
  // that order by score must see the same order.
  private static String decimal(double score) {
    boolean isFloat = (float) score == score;
    String shortest = isFloat ? Float.toString((float) score) : Double.toString(score);
    return shortest.toLowerCase(Locale.ROOT);
  }
}
