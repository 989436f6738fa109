// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.Optional;

/**
 * A run of letters between two delimiters, its escapes resolved, and what it means: a word, a
 * prefix, a pattern or a fuzzy word.
 */
final class RunText {
  private static final char PLAIN = '.';
  private static final String WILDCARDS = "*?";

  private final StringBuilder letters = new StringBuilder();

  /** Beside each letter: itself where it is an unescaped {@code * ? ~}, else {@link #PLAIN}. */
  private final StringBuilder shape = new StringBuilder();

  private boolean escaped;

  void append(char c) {
    letters.append(c);
    shape.append(c == '*' || c == '?' || c == '~' ? c : PLAIN);
  }

  void appendEscaped(char c) {
    letters.append(c);
    shape.append(PLAIN);
    escaped = true;
  }

  /** The letters, unless one is escaped, so that they are no operator. */
  Optional<String> possibleOperator() {
    return escaped || letters.length() > Operators.MAX_CHARS
        ? Optional.empty()
        : Optional.of(letters.toString());
  }

  Clause clause(int start, int end, Notes notes) {
    String text = letters.toString();
    if (!Letters.hasWord(text)) {
      return !escaped && (text.equals("*") || text.equals("*:*"))
          ? new Clause.Everything()
          : new Clause.Word(text);
    }
    if (shape.indexOf("*") >= 0 || shape.indexOf("?") >= 0) {
      return pattern();
    }
    int tilde = shape.lastIndexOf("~");
    return tilde > 0 && Letters.hasWord(text.substring(0, tilde)) && hasNoLetter(text, tilde)
        ? fuzzy(text, tilde, start, end, notes)
        : new Clause.Word(text);
  }

  private Clause pattern() {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      boolean wildcard = WILDCARDS.indexOf(c) >= 0;
      boolean repeatedStar =
          c == '*' && !pattern.isEmpty() && pattern.charAt(pattern.length() - 1) == '*';
      // An escaped wildcard is dropped: no indexed word has one.
      if (!wildcard || (shape.charAt(i) == c && !repeatedStar)) {
        pattern.append(c);
      }
    }
    dropTrailingPunctuation(pattern);
    String text = pattern.toString();
    boolean onlyLastStar = text.indexOf('*') == text.length() - 1 && text.indexOf('?') < 0;
    return onlyLastStar
        ? new Clause.Prefix(text.substring(0, text.length() - 1))
        : new Clause.Wildcard(text);
  }

  /** {@code جام*،} means {@code جام*}. */
  private static void dropTrailingPunctuation(StringBuilder pattern) {
    while (!pattern.isEmpty()) {
      int last = pattern.codePointBefore(pattern.length());
      if (Letters.isWordPart(last) || WILDCARDS.indexOf(last) >= 0) {
        return;
      }
      pattern.setLength(pattern.length() - Character.charCount(last));
    }
  }

  private static boolean hasNoLetter(String text, int start) {
    return text.substring(start).codePoints().noneMatch(Character::isLetter);
  }

  private Clause fuzzy(String text, int tilde, int start, int end, Notes notes) {
    String word = text.substring(0, tilde);
    StringBuilder count = new StringBuilder(text.substring(tilde + 1));
    dropTrailingPunctuation(count);
    if (count.isEmpty()) {
      return new Clause.Fuzzy(word, Clause.MAX_EDITS);
    }
    if (count.length() == 1) {
      int edits = Character.digit(count.charAt(0), 10);
      if (edits >= 0 && edits <= Clause.MAX_EDITS) {
        return new Clause.Fuzzy(word, edits);
      }
    }
    notes.add(
        start,
        end,
        "'~" + count + "' is no number of letters in 0.." + Clause.MAX_EDITS + ": 2 is taken");
    return new Clause.Fuzzy(word, Clause.MAX_EDITS);
  }
}
