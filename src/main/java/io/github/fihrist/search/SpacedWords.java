// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.query.Clause;
import io.github.fihrist.query.Clause.Group;
import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import java.util.Arrays;
import java.util.List;

/** A text as clauses: each stretch between spaces a word that may match. */
final class SpacedWords {
  private SpacedWords() {}

  static Clause of(String text) {
    List<Part> parts = parts(text);
    return parts.size() == 1 ? parts.getFirst().clause() : new Group(parts);
  }

  static List<Part> parts(String text) {
    return Arrays.stream(text.split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> new Part(Occurs.MAY, new Clause.Word(word)))
        .toList();
  }
}
