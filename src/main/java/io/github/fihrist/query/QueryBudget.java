// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.Query;

/**
 * What one query may look up and ask for, whatever is typed: so many words, so many patterns, so
 * much time. It remembers what it refused, to be told. For one thread and one query.
 */
final class QueryBudget {
  /** Below Lucene's limit of 1024 leaves, with room for what search adds. */
  private static final int MAX_LEAVES = 800;

  /** More patterns than a person types. */
  private static final int MAX_PATTERNS = 32;

  /** Of all patterns together; to read the articles of one takes 4 KB or so. */
  private static final int MAX_PATTERN_WORDS = 8000;

  private static final int MAX_LISTED = 5;
  private static final int MAX_SHOWN_CHARS = 60;

  private final QueryTimeout timeout;
  private final List<String> messages = new ArrayList<>();
  private final List<String> patternsLeftOut = new ArrayList<>();
  private int leaves;
  private int patterns;
  private int patternWords;
  private int refusals;
  private boolean isFull;
  private boolean isLate;

  QueryBudget(QueryTimeout timeout) {
    this.timeout = timeout;
  }

  /** Whether a query may be asked of the articles; after one may not, none may. */
  boolean takes(Query query, String text) {
    return takes(List.of(query), text);
  }

  /** The same of several, which make one word. */
  boolean takes(List<Query> queries, String text) {
    for (Query query : queries) {
      leaves += LeafCount.of(query);
    }
    if (leaves > MAX_LEAVES && !isFull) {
      isFull = true;
      leftOutFrom(text, "the query has too many words");
    }
    refusals += isFull ? 1 : 0;
    return !isFull;
  }

  /** Whether words may be looked up in the index; after one may not, none may. */
  boolean looksUp(String text) {
    if (!isFull && !isLate && timeout.shouldExit()) {
      isLate = true;
      leftOutFrom(text, "there was no time to look up all words");
    }
    refusals += isFull || isLate ? 1 : 0;
    return !isFull && !isLate;
  }

  /** Whether the index may be gone through once more, for all words that fit. */
  boolean takesPattern(String text) {
    if (!looksUp(text)) {
      return false;
    }
    if (patterns == MAX_PATTERNS) {
      leavesOut(text);
      return false;
    }
    patterns++;
    return true;
  }

  /** Whether what a pattern stands for may be asked of the articles, each time that it is typed. */
  boolean takesPattern(Query query, int words, String text) {
    if (patternWords + words > MAX_PATTERN_WORDS) {
      leavesOut(text);
      return false;
    }
    patternWords += words;
    return takes(query, text);
  }

  private void leavesOut(String pattern) {
    refusals++;
    patternsLeftOut.add("'" + shown(pattern) + "'");
  }

  /** Going through the index for a pattern ended before all of it was seen. */
  void endedEarly(String text) {
    if (!isLate) {
      isLate = true;
      messages.add(
          "there was no time to look up all words of '%s': what comes behind it is not searched"
              .formatted(shown(text)));
    }
  }

  private void leftOutFrom(String text, String why) {
    messages.add(why + ": from '" + shown(text) + "' on they are not searched");
  }

  /** How often something was refused. */
  int refusals() {
    return refusals;
  }

  /** Whether anything was left out because time ran out. */
  boolean isLate() {
    return isLate;
  }

  /** What was left out, for people. */
  List<String> messages() {
    List<String> all = new ArrayList<>(messages);
    if (!patternsLeftOut.isEmpty()) {
      all.add(
          "the query has more than %d patterns, or more than %d words that fit them: %s not searched"
              .formatted(MAX_PATTERNS, MAX_PATTERN_WORDS, listed(patternsLeftOut)));
    }
    return all;
  }

  private static String listed(List<String> names) {
    String first = names.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
    int more = names.size() - MAX_LISTED;
    return first + (more > 0 ? " and " + more + " more" : "") + (names.size() > 1 ? " are" : " is");
  }

  /** So that a message can be read, whatever was typed. */
  private static String shown(String text) {
    if (text.length() <= MAX_SHOWN_CHARS) {
      return text;
    }
    boolean halfPair = Character.isHighSurrogate(text.charAt(MAX_SHOWN_CHARS - 1));
    return text.substring(0, halfPair ? MAX_SHOWN_CHARS - 1 : MAX_SHOWN_CHARS) + "…";
  }
}
