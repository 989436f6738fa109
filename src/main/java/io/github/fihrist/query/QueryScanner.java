// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.query.Lexeme.Field;
import io.github.fihrist.query.Lexeme.Kind;
import io.github.fihrist.query.Lexeme.Mark;
import io.github.fihrist.query.Lexeme.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Cuts a query text into lexemes, in one pass; whatever has no meaning here is part of a word. */
final class QueryScanner {
  private static final Set<String> DATE_NAMES = Set.of("date", "التاريخ", "تاريخ");

  /** Longer than any field's name. */
  private static final int MAX_NAME_CHARS = 12;

  private final String text;
  private final Operators operators;
  private final Notes notes;
  private final List<Lexeme> lexemes = new ArrayList<>();

  /** Openers whose closer is not in the rest of the text, so that it is not looked for again. */
  private final StringBuilder unclosed = new StringBuilder();

  private int at;

  QueryScanner(String text, Operators operators, Notes notes) {
    this.text = text;
    this.operators = operators;
    this.notes = notes;
  }

  List<Lexeme> scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '(' -> mark(Kind.OPEN);
        case ')' -> mark(Kind.CLOSE);
        case '|' -> bar();
        case '+' -> sign(Kind.PLUS);
        case '-' -> sign(Kind.MINUS);
        default -> {
          if (Letters.isSpace(c)) {
            at++;
          } else if (Letters.isQuote(c)) {
            quote(c);
          } else {
            run();
          }
        }
      }
    }
    return lexemes;
  }

  private void mark(Kind kind) {
    lexemes.add(new Mark(at, at + 1, kind, text.substring(at, at + 1)));
    at++;
  }

  /** One bar or, as programmers type it, two. */
  private void bar() {
    int end = isCharAt('|', at + 1) ? at + 2 : at + 1;
    lexemes.add(new Mark(at, end, Kind.BAR, text.substring(at, end)));
    at = end;
  }

  private boolean isCharAt(char c, int index) {
    return index < text.length() && text.charAt(index) == c;
  }

  /** A sign belongs to what follows it at once; a dash between spaces is punctuation. */
  private void sign(Kind kind) {
    boolean afterField = !lexemes.isEmpty() && lexemes.get(lexemes.size() - 1) instanceof Field;
    if (!afterField && somethingFollows(at + 1)) {
      mark(kind);
    } else {
      at++;
    }
  }

  private boolean somethingFollows(int index) {
    if (index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return !Letters.isSpace(c) && c != ')' && c != '|';
  }

  private void quote(char opener) {
    int start = at++;
    String closers = Letters.closersOf(opener);
    StringBuilder words = new StringBuilder();
    int end = closers.isEmpty() || unclosed.indexOf("" + opener) >= 0 ? -1 : close(closers, words);
    if (end < 0) {
      unclosed.append(opener);
      notes.add(
          start,
          start + 1,
          "'" + opener + "' opens no phrase: ignored, close it after the last word");
      return;
    }
    at = end + 1;
    int slop = slop();
    if (words.toString().isBlank()) {
      notes.add(
          start, at, "'" + text.substring(start, end + 1) + "' is a phrase without words: ignored");
    } else {
      lexemes.add(new Operand(start, at, new Clause.Phrase(words.toString(), slop)));
    }
  }

  /** The place of the first closer, or -1; what stands before it goes into words. */
  private int close(String closers, StringBuilder words) {
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == Letters.ESCAPE && i + 1 < text.length()) {
        i++;
        words.append(text.charAt(i));
      } else if (closers.indexOf(c) >= 0) {
        return i;
      } else {
        words.append(c);
      }
    }
    return -1;
  }

  private int slop() {
    if (!isCharAt('~', at)) {
      return 0;
    }
    int start = at++;
    long slop = 0;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      slop = Math.min(Integer.MAX_VALUE, slop * 10 + Character.digit(text.charAt(at), 10));
      at++;
    }
    if (at == start + 1) {
      notes.add(start, at, "'~' behind a phrase needs a number of words, as in ~5: ignored");
    } else if (slop > Clause.MAX_SLOP) {
      notes.add(
          start,
          at,
          "'"
              + text.substring(start, at)
              + "' is more than ~"
              + Clause.MAX_SLOP
              + ": that is taken");
    }
    return (int) Math.min(slop, Clause.MAX_SLOP);
  }

  private void run() {
    if (fieldOrDate()) {
      return;
    }
    int start = at;
    RunText run = new RunText();
    for (; at < text.length() && !Letters.isDelimiter(text.charAt(at)); at++) {
      char c = text.charAt(at);
      if (c == Letters.ESCAPE && at + 1 < text.length()) {
        at++;
        run.appendEscaped(text.charAt(at));
      } else {
        run.append(c);
      }
    }
    Optional<Kind> operator = operators.kindOf(run);
    lexemes.add(
        operator.isPresent()
            ? new Mark(start, at, operator.get(), text.substring(start, at))
            : new Operand(start, at, run.clause(start, at, notes)));
  }

  private boolean fieldOrDate() {
    Optional<Integer> attribute = AttributeName.colon(text, at);
    if (attribute.isPresent()) {
      String name = AttributeName.name(text, at, attribute.get());
      return field(attribute.get(), values -> new Clause.Attribute(name, values));
    }
    int colon = at;
    while (colon < text.length()
        && colon - at <= MAX_NAME_CHARS
        && Character.isLetter(text.charAt(colon))) {
      colon++;
    }
    if (!isCharAt(':', colon)) {
      return false;
    }
    String name = text.substring(at, colon);
    boolean isDate = DATE_NAMES.contains(name.toLowerCase(Locale.ROOT));
    Optional<QueryField> field = QueryField.named(name);
    if (!isDate && field.isEmpty()) {
      return false;
    }
    if (isDate) {
      return hasValue(colon) && dates(colon + 1);
    }
    return field(colon, clause -> new Clause.Scoped(field.orElseThrow(), clause));
  }

  private boolean field(int colon, UnaryOperator<Clause> scope) {
    if (!hasValue(colon)) {
      return false;
    }
    lexemes.add(new Field(at, colon + 1, scope));
    at = colon + 1;
    return true;
  }

  private boolean hasValue(int colon) {
    if (somethingFollows(colon + 1)) {
      return true;
    }
    String name = text.substring(at, colon);
    notes.add(at, colon + 1, "'" + name + ":' has no value right behind it: searched as a word");
    return false;
  }

  private boolean dates(int valueStart) {
    char first = text.charAt(valueStart);
    boolean bracket = (first == '[' || first == '{') && unclosed.indexOf("[") < 0;
    int end = bracket ? bracketEnd(valueStart + 1) : runEnd(valueStart);
    if (end < 0) {
      unclosed.append('[');
      end = runEnd(valueStart);
      bracket = false;
    }
    String value = text.substring(valueStart, end);
    Optional<Clause.Dates> dates =
        bracket ? DateText.range(value.substring(1)) : DateText.period(value);
    int start = at;
    at = bracket ? end + 1 : end;
    if (dates.isPresent()) {
      lexemes.add(new Operand(start, at, dates.get()));
    } else {
      notes.add(
          start,
          at,
          "'"
              + text.substring(valueStart, at)
              + "' is no date: ignored, write 2021, 2021-03, 2021-03-15 or [2021-01-01 TO 2021-06-30]");
    }
    return true;
  }

  private int bracketEnd(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ']' || c == '}') {
        return i;
      }
    }
    return -1;
  }

  private int runEnd(int from) {
    int end = from;
    while (end < text.length() && !Letters.isDelimiter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
