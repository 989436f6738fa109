// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import java.util.StringJoiner;

/** A clause back to query text, with escapes wherever a letter would be read as a sign. */
final class QueryPrinter {
  private static final String ALWAYS_ESCAPED = "\\()|*?~";

  private final Operators operators;

  QueryPrinter(boolean arabicOperators) {
    this.operators = new Operators(arabicOperators);
  }

  String print(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> word(word.text());
      case Clause.Phrase phrase -> phrase(phrase);
      case Clause.Prefix prefix -> escape(prefix.text(), "") + "*";
      case Clause.Wildcard wildcard -> escape(wildcard.pattern(), "*?");
      case Clause.Fuzzy fuzzy -> escape(fuzzy.text(), "") + "~" + fuzzy.edits();
      case Clause.Scoped scoped -> scoped.field().fieldName() + ":" + single(scoped.clause());
      case Clause.Attribute attribute ->
          AttributeName.PREFIX + attribute.name() + ":" + single(attribute.values());
      case Clause.Dates dates ->
          "date:[" + DateText.print(dates.from()) + " TO " + DateText.print(dates.to()) + "]";
      case Clause.Everything everything -> "*";
      case Clause.Group group -> group(group);
    };
  }

  private String group(Clause.Group group) {
    StringJoiner parts = new StringJoiner(separator(group));
    for (Part part : group.parts()) {
      parts.add(part(part));
    }
    return parts.toString();
  }

  /** A filter among alternatives needs the bar: in a mere list it would have to match. */
  private static String separator(Clause.Group group) {
    for (Part part : group.parts()) {
      if (part.occurs() == Occurs.MAY && Clause.isFilter(part.clause())) {
        return " | ";
      }
    }
    return " ";
  }

  private String part(Part part) {
    String sign =
        switch (part.occurs()) {
          case MAY -> "";
          case MUST -> "+";
          case NOT -> "-";
        };
    return sign
        + (part.clause() instanceof Clause.Group group
            ? "(" + group(group) + ")"
            : print(part.clause()));
  }

  /** What may stand right behind a field's colon. */
  private String single(Clause clause) {
    boolean needsParentheses =
        clause instanceof Clause.Group
            || clause instanceof Clause.Scoped
            || clause instanceof Clause.Attribute
            || clause instanceof Clause.Dates
            || clause instanceof Clause.Everything;
    return needsParentheses ? "(" + print(clause) + ")" : print(clause);
  }

  private String word(String text) {
    return operators.isOperator(text) ? Letters.ESCAPE + text : escape(text, "");
  }

  private static String phrase(Clause.Phrase phrase) {
    String text = phrase.text().replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + text + '"' + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
  }

  private static String escape(String text, String meant) {
    StringBuilder out = new StringBuilder();
    boolean nameSoFar = true;
    int attributeColon = AttributeName.colon(text, 0).orElse(-1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean leadingSign = i == 0 && (c == '+' || c == '-');
      boolean field = c == ':' && (nameSoFar || i == attributeColon);
      boolean special = Letters.isDelimiter(c) || ALWAYS_ESCAPED.indexOf(c) >= 0;
      if ((leadingSign || field || special) && meant.indexOf(c) < 0) {
        out.append(Letters.ESCAPE);
      }
      nameSoFar = nameSoFar && Character.isLetter(c);
      out.append(c);
    }
    return out.toString();
  }
}
