// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.query.Clause;
import io.github.fihrist.query.Clause.Group;
import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import java.util.ArrayList;
import java.util.List;

/** A query that asks for less, for one that finds nothing. */
final class Relaxation {
  private Relaxation() {}

  /** Any of the words: without quotes, and without the signs of what must match. */
  static Clause anyWord(Clause clause) {
    return switch (clause) {
      case Clause.Phrase phrase -> SpacedWords.of(phrase.text());
      case Clause.Scoped scoped ->
          scoped.field().isFilter()
              ? scoped
              : new Clause.Scoped(scoped.field(), anyWord(scoped.clause()));
      case Group group -> {
        List<Part> parts = new ArrayList<>();
        for (Part part : group.parts()) {
          parts.add(
              part.occurs() == Occurs.NOT || Clause.isFilter(part.clause())
                  ? part
                  : new Part(Occurs.MAY, anyWord(part.clause())));
        }
        yield new Group(parts);
      }
      case Clause.Leaf leaf -> leaf;
      case Clause.Attribute attribute -> attribute;
    };
  }

  /** Without filters, fields and what must not match. */
  static Clause anywhere(Clause clause) {
    return switch (clause) {
      case Clause.Scoped scoped -> anywhere(scoped.clause());
      case Clause.Attribute attribute -> anywhere(attribute.values());
      case Group group ->
          new Group(
              group.parts().stream()
                  .filter(part -> part.occurs() != Occurs.NOT && !Clause.isFilter(part.clause()))
                  .map(part -> new Part(part.occurs(), anywhere(part.clause())))
                  .toList());
      case Clause.Leaf leaf -> leaf;
    };
  }
}
