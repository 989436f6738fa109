// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.Reading.Kind.*;

import java.util.List;
import java.util.Set;

/**
 * Letters written in one word with another: conjunctions, prepositions, the article and the future
 * sign before it, pronouns behind it.
 *
 * @param letters as written, folded
 * @param kinds the words it leans on
 * @param logWeight natural logarithm of how often such a word carries it
 */
record Clitic(String letters, Set<Reading.Kind> kinds, double logWeight) {

  /** No clitic at all. */
  static final Clitic NONE = new Clitic("", Set.of(NOUN, VERB, FUNCTION, QUESTION), 0);

  /** Single and stacked; ordered by nothing in particular. */
  static final List<Clitic> PROCLITICS =
      List.of(
          NONE,
          new Clitic("و", Set.of(NOUN, VERB, FUNCTION, QUESTION), -3.0),
          new Clitic("ف", Set.of(NOUN, VERB, FUNCTION, QUESTION), -4.7),
          new Clitic("ب", Set.of(NOUN), -3.3),
          new Clitic("ل", Set.of(NOUN), -3.3),
          new Clitic("ل", Set.of(VERB), -3.9),
          new Clitic("ك", Set.of(NOUN), -5.5),
          new Clitic("س", Set.of(VERB), -3.2),
          new Clitic("ال", Set.of(NOUN), -0.8),
          new Clitic("وال", Set.of(NOUN), -2.7),
          new Clitic("فال", Set.of(NOUN), -6.0),
          new Clitic("بال", Set.of(NOUN), -3.3),
          new Clitic("كال", Set.of(NOUN), -6.5),
          new Clitic("لل", Set.of(NOUN), -3.4),
          new Clitic("وب", Set.of(NOUN), -5.5),
          new Clitic("ول", Set.of(NOUN, VERB), -5.8),
          new Clitic("وك", Set.of(NOUN), -7.5),
          new Clitic("فب", Set.of(NOUN), -8.0),
          new Clitic("فل", Set.of(NOUN, VERB), -8.0),
          new Clitic("وس", Set.of(VERB), -5.0),
          new Clitic("فس", Set.of(VERB), -7.0),
          // The أ of questions: أتعرف.
          new Clitic("أ", Set.of(VERB), -7.0),
          new Clitic("وبال", Set.of(NOUN), -5.8),
          new Clitic("ولل", Set.of(NOUN), -6.0),
          new Clitic("فبال", Set.of(NOUN), -8.5),
          new Clitic("فلل", Set.of(NOUN), -8.5),
          new Clitic("وكال", Set.of(NOUN), -9.0));

  /** Possessive and object pronouns. */
  static final List<Clitic> ENCLITICS =
      List.of(
          NONE,
          new Clitic("ه", Set.of(NOUN, VERB), -3.2),
          new Clitic("ها", Set.of(NOUN, VERB), -3.2),
          new Clitic("هم", Set.of(NOUN, VERB), -4.0),
          new Clitic("هما", Set.of(NOUN, VERB), -6.0),
          new Clitic("هن", Set.of(NOUN, VERB), -6.5),
          new Clitic("ك", Set.of(NOUN, VERB), -6.0),
          new Clitic("كم", Set.of(NOUN, VERB), -5.5),
          new Clitic("كن", Set.of(NOUN, VERB), -9.0),
          new Clitic("كما", Set.of(NOUN, VERB), -9.0),
          new Clitic("نا", Set.of(NOUN, VERB), -4.3),
          new Clitic("ي", Set.of(NOUN), -5.0),
          new Clitic("ني", Set.of(VERB), -4.5));

  /** Whether a word of this kind can carry it. */
  boolean takes(Reading.Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether it is the أ that asks. */
  boolean isQuestion() {
    return letters.equals("أ");
  }

  /** Whether it ends with the س of the future, which stands before imperfects alone. */
  boolean isFuture() {
    return letters.endsWith("س");
  }

  /** Whether it contains the definite article, behind which no pronoun stands. */
  boolean hasArticle() {
    return letters.endsWith("ال") || letters.endsWith("لل");
  }
}
