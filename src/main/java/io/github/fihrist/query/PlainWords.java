// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.query.Clause.Group;
import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import java.util.ArrayList;
import java.util.List;

/** Puts words that stand in a row together again, to be analysed as the text they were. */
final class PlainWords {
  private PlainWords() {}

  /** The parts of a group, each stretch of unsigned words made one {@link Clause.Word}. */
  static List<Part> joined(Group group) {
    List<Part> parts = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (Part part : group.parts()) {
      if (part.occurs() == Occurs.MAY && part.clause() instanceof Clause.Word word) {
        row.append(row.isEmpty() ? "" : " ").append(word.text());
      } else {
        endRow(row, parts);
        parts.add(part);
      }
    }
    endRow(row, parts);
    return parts;
  }

  private static void endRow(StringBuilder row, List<Part> parts) {
    if (!row.isEmpty()) {
      parts.add(new Part(Occurs.MAY, new Clause.Word(row.toString())));
      row.setLength(0);
    }
  }
}
