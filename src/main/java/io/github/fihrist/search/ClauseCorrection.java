// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.query.Clause;
import io.github.fihrist.query.Clause.Group;
import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import io.github.fihrist.suggest.QueryCorrector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The words of a query corrected, its signs, fields and patterns kept. What must not match is left
 * as it is, and so are patterns: they are no words.
 */
final class ClauseCorrection {
  private final QueryCorrector corrector;

  ClauseCorrection(QueryCorrector corrector) {
    this.corrector = corrector;
  }

  /** The clause with its words corrected; an equal one if there is nothing to correct. */
  Clause corrected(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> {
        Optional<String> better = corrector.correct(word.text());
        yield better.isPresent() ? SpacedWords.of(better.get()) : word;
      }
      case Clause.Phrase phrase ->
          new Clause.Phrase(corrector.correct(phrase.text()).orElse(phrase.text()), phrase.slop());
      case Clause.Scoped scoped ->
          scoped.field().isFilter()
              ? scoped
              : new Clause.Scoped(scoped.field(), corrected(scoped.clause()));
      case Clause.Leaf leaf -> leaf;
      case Clause.Attribute attribute -> attribute;
      case Group group -> group(group);
    };
  }

  /** Words in a row are corrected together, for each is the others' context. */
  private Group group(Group group) throws IOException {
    List<Part> parts = new ArrayList<>();
    List<Part> row = new ArrayList<>();
    for (Part part : group.parts()) {
      if (part.occurs() == Occurs.MAY && part.clause() instanceof Clause.Word) {
        row.add(part);
      } else {
        endRow(row, parts);
        parts.add(
            part.occurs() == Occurs.NOT ? part : new Part(part.occurs(), corrected(part.clause())));
      }
    }
    endRow(row, parts);
    return new Group(parts);
  }

  private void endRow(List<Part> row, List<Part> parts) throws IOException {
    if (!row.isEmpty()) {
      StringJoiner words = new StringJoiner(" ");
      row.forEach(part -> words.add(((Clause.Word) part.clause()).text()));
      Optional<String> better = corrector.correct(words.toString());
      parts.addAll(better.isPresent() ? SpacedWords.parts(better.get()) : row);
      row.clear();
    }
  }
}
