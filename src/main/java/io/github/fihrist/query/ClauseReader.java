// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.query.Clause.Group;
import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import io.github.fihrist.query.Lexeme.Field;
import io.github.fihrist.query.Lexeme.Kind;
import io.github.fihrist.query.Lexeme.Mark;
import io.github.fihrist.query.Lexeme.Operand;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The grammar, by recursive descent to a bounded depth. Each step consumes at least one lexeme
 * unless it stands before a closing parenthesis.
 *
 * <pre>
 * list    = { any }                  words in a row
 * any     = all { ("|" | OR) all }
 * all     = signed { AND signed }
 * signed  = { "+" | "-" | NOT } operand
 * operand = word | phrase | dates | field operand | "(" list ")"
 * </pre>
 */
final class ClauseReader {
  private final List<Lexeme> lexemes;
  private final Notes notes;
  private int at;
  private int depth;

  /** Parentheses opened beyond the depth limit, whose closing ones are to be skipped too. */
  private int ignoredOpen;

  ClauseReader(List<Lexeme> lexemes, Notes notes) {
    this.lexemes = lexemes;
    this.notes = notes;
  }

  /** Reads words in a row, to the end or to the parenthesis that closes them. */
  Clause list() {
    PartList parts = new PartList();
    while (at < lexemes.size()) {
      if (!isAt(Kind.CLOSE)) {
        any().ifPresent(parts::addListed);
      } else if (ignoredOpen > 0) {
        ignoredOpen--;
        at++;
      } else if (depth == 0) {
        note("closes nothing: ignored");
        at++;
      } else {
        break;
      }
    }
    return parts.toClause();
  }

  private Optional<Part> any() {
    Optional<Part> first = all();
    if (first.isEmpty() || !joins(Kind.BAR, Kind.OR)) {
      return first;
    }
    PartList alternatives = new PartList();
    alternatives.add(first.get());
    while (joins(Kind.BAR, Kind.OR)) {
      at++;
      all().ifPresent(alternatives::add);
    }
    return Optional.of(new Part(Occurs.MAY, alternatives.toClause()));
  }

  private Optional<Part> all() {
    Optional<Part> first = signed();
    if (first.isEmpty() || !joins(Kind.AND, Kind.AND)) {
      return first;
    }
    PartList required = new PartList();
    required.add(required(first.get()));
    while (joins(Kind.AND, Kind.AND)) {
      at++;
      signed().map(ClauseReader::required).ifPresent(required::add);
    }
    return Optional.of(new Part(Occurs.MAY, required.toClause()));
  }

  private static Part required(Part part) {
    return part.occurs() == Occurs.MAY ? new Part(Occurs.MUST, part.clause()) : part;
  }

  private Optional<Part> signed() {
    Occurs occurs = Occurs.MAY;
    while (isAt(Kind.PLUS) || isAt(Kind.MINUS) || excludes()) {
      occurs = isAt(Kind.PLUS) ? Occurs.MUST : Occurs.NOT;
      at++;
    }
    Occurs last = occurs;
    return operand().map(clause -> new Part(last, clause));
  }

  private Optional<Clause> operand() {
    if (at == lexemes.size()) {
      return Optional.empty();
    }
    return switch (lexemes.get(at)) {
      case Operand operand -> {
        at++;
        yield Optional.of(operand.clause());
      }
      case Field field -> scoped(field);
      case Mark mark ->
          switch (mark.kind()) {
            case OPEN -> group();
            case CLOSE -> Optional.empty();
            case BAR, PLUS, MINUS -> {
              note("joins nothing here: ignored");
              at++;
              yield Optional.empty();
            }
            case AND, OR, NOT -> Optional.of(operatorAsWord(mark));
          };
    };
  }

  private Clause operatorAsWord(Mark mark) {
    if (!Operators.isArabic(mark.text())) {
      note("joins nothing here: searched as a word");
    }
    at++;
    return new Clause.Word(mark.text());
  }

  private Optional<Clause> scoped(Field first) {
    Field field = first;
    at++;
    while (at < lexemes.size() && lexemes.get(at) instanceof Field inner) {
      field = inner; // title:body:x, where the last is meant
      at++;
    }
    UnaryOperator<Clause> scope = field.scope();
    if (at < lexemes.size() && lexemes.get(at) instanceof Mark mark) {
      return switch (mark.kind()) {
        case OPEN -> group().map(scope);
        case AND, OR, NOT -> {
          at++;
          yield Optional.of(scope.apply(new Clause.Word(mark.text())));
        }
        case CLOSE, BAR, PLUS, MINUS -> Optional.empty();
      };
    }
    return operand().map(scope);
  }

  private Optional<Clause> group() {
    if (depth == QueryParser.MAX_DEPTH) {
      note("is deeper than " + QueryParser.MAX_DEPTH + " parentheses: ignored");
      ignoredOpen++;
      at++;
      return Optional.empty();
    }
    Lexeme open = lexemes.get(at++);
    depth++;
    Clause clause = list();
    depth--;
    if (isAt(Kind.CLOSE)) {
      at++;
    } else {
      notes.add(open.start(), open.end(), "'(' is not closed: read to the end");
    }
    if (clause instanceof Group group && group.parts().isEmpty()) {
      notes.add(open.start(), open.end(), "'(' holds nothing: ignored");
      return Optional.empty();
    }
    return Optional.of(clause);
  }

  private boolean isAt(Kind kind) {
    return at < lexemes.size() && lexemes.get(at) instanceof Mark mark && mark.kind() == kind;
  }

  /** Whether an operator stands here with something behind it that it can join. */
  private boolean joins(Kind kind, Kind orKind) {
    return (isAt(kind) || isAt(orKind)) && operandFollows();
  }

  /** NOT, and the Arabic words for it, which are common words: those only behind an operand. */
  private boolean excludes() {
    return isAt(Kind.NOT)
        && operandFollows()
        && (!Operators.isArabic(((Mark) lexemes.get(at)).text()) || operandPrecedes());
  }

  private boolean operandFollows() {
    if (at + 1 >= lexemes.size()) {
      return false;
    }
    return !(lexemes.get(at + 1) instanceof Mark mark)
        || switch (mark.kind()) {
          case OPEN, PLUS, MINUS, NOT -> true;
          case CLOSE, BAR, AND, OR -> false;
        };
  }

  private boolean operandPrecedes() {
    return at > 0 && !(lexemes.get(at - 1) instanceof Mark mark && mark.kind() == Kind.OPEN);
  }

  private void note(String what) {
    Mark mark = (Mark) lexemes.get(at);
    notes.add(mark.start(), mark.end(), "'" + mark.text() + "' " + what);
  }
}
