// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.Reading.Kind.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Letters written in one word with another: conjunctions, prepositions, the article and the future
 * sign before it, pronouns behind it. Immutable.
 */
final class Clitic {

  private static final Set<Reading.Kind> NOUNS = Set.of(NOUN);

  /** No clitic at all. */
  static final Clitic NONE = new Clitic("", Set.of(NOUN, VERB, FUNCTION, QUESTION), 0);

  /** Single and stacked; ordered by nothing in particular. None is one of them. */
  static final List<Clitic> PROCLITICS =
      List.of(
          NONE,
          new Clitic("و", Set.of(NOUN, VERB, FUNCTION, QUESTION), -3.0),
          new Clitic("ف", Set.of(NOUN, VERB, FUNCTION, QUESTION), -4.7),
          new Clitic("ب", NOUNS, -3.3),
          new Clitic("ل", NOUNS, -3.3),
          new Clitic("ل", Set.of(VERB), -3.9),
          new Clitic("ك", NOUNS, -5.5),
          new Clitic("س", Set.of(VERB), -3.2),
          new Clitic("ال", NOUNS, -0.8),
          new Clitic("وال", NOUNS, -2.7),
          new Clitic("فال", NOUNS, -6.0),
          new Clitic("بال", NOUNS, -3.3),
          new Clitic("كال", NOUNS, -6.5),
          new Clitic("لل", NOUNS, -3.4),
          new Clitic("وب", NOUNS, -5.5),
          new Clitic("ول", Set.of(NOUN, VERB), -5.8),
          new Clitic("وك", NOUNS, -7.5),
          new Clitic("فب", NOUNS, -8.0),
          new Clitic("فل", Set.of(NOUN, VERB), -8.0),
          new Clitic("وس", Set.of(VERB), -5.0),
          new Clitic("فس", Set.of(VERB), -7.0),
          // The أ of questions: أتعرف.
          new Clitic("أ", Set.of(VERB), -7.0),
          new Clitic("وبال", NOUNS, -5.8),
          new Clitic("ولل", NOUNS, -6.0),
          new Clitic("فبال", NOUNS, -8.5),
          new Clitic("فلل", NOUNS, -8.5),
          new Clitic("وكال", NOUNS, -9.0));

  /** Possessive and object pronouns, and none. */
  private static final List<Clitic> ENCLITICS =
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
          new Clitic("ي", NOUNS, -5.0),
          new Clitic("ني", Set.of(VERB), -4.5));

  private static final ByLetter<Clitic> PROCLITICS_BY_FIRST =
      new ByLetter<>(PROCLITICS, clitic -> ByLetter.first(clitic.letters));

  private static final ByLetter<Clitic> ENCLITICS_BY_LAST =
      new ByLetter<>(ENCLITICS, clitic -> ByLetter.last(clitic.letters));

  private final String letters;
  private final Set<Reading.Kind> kinds;
  private final double logWeight;
  private final boolean isQuestion;
  private final boolean isFuture;
  private final boolean isPreposition;
  private final boolean hasArticle;

  /**
   * A clitic.
   *
   * @param letters as written, folded
   * @param kinds the words it leans on
   */
  private Clitic(String letters, Set<Reading.Kind> kinds, double logWeight) {
    this.letters = letters;
    this.kinds = EnumSet.copyOf(kinds);
    this.logWeight = logWeight;
    this.isQuestion = letters.equals("أ");
    this.isFuture = letters.endsWith("س");
    this.hasArticle = letters.endsWith("ال") || letters.endsWith("لل");
    this.isPreposition = kinds.equals(NOUNS) && !letters.isEmpty() && !hasArticle;
  }

  /** Those that begin with the first letter of a word, and {@link #NONE}. */
  static List<Clitic> proclitics(String word) {
    return word.isEmpty() ? List.of(NONE) : PROCLITICS_BY_FIRST.get(word.charAt(0));
  }

  /** Those that a word with this last letter may end with, {@link #NONE} first. */
  static List<Clitic> enclitics(char lastLetter) {
    return ENCLITICS_BY_LAST.get(lastLetter);
  }

  /** As written, folded. */
  String letters() {
    return letters;
  }

  /** Natural logarithm of how often a word of its kinds carries it. */
  double logWeight() {
    return logWeight;
  }

  /** Whether a word of this kind can carry it. */
  boolean takes(Reading.Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether it is the أ that asks. */
  boolean isQuestion() {
    return isQuestion;
  }

  /** Whether it ends with the س of the future, which stands before imperfects alone. */
  boolean isFuture() {
    return isFuture;
  }

  /** Whether it ends with a preposition, before nouns alone and without the article. */
  boolean isPreposition() {
    return isPreposition;
  }

  /** Whether it contains the definite article, behind which no pronoun stands. */
  boolean hasArticle() {
    return hasArticle;
  }

  @Override
  public String toString() {
    return letters;
  }
}
