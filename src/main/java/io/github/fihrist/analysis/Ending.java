// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/**
 * An inflectional ending that makes a form of a known noun where the form itself is not known.
 *
 * @param letters the ending, folded with ة kept
 * @param replacement what stands in its place in the known noun
 * @param logWeight natural logarithm of how often such a noun has it
 */
record Ending(String letters, String replacement, double logWeight) {

  private static final int MIN_LETTERS_BEFORE_FEMININE = 4;

  /** Longest first: the first whose noun is known is taken with all its like. */
  static final List<Ending> ALL =
      List.of(
          new Ending("يتان", "ي", -6.5),
          new Ending("يتين", "ي", -6.0),
          new Ending("اين", "ء", -5.0),
          new Ending("تان", "ة", -5.5),
          new Ending("تين", "ة", -5.0),
          new Ending("تان", "", -7.0),
          new Ending("تين", "", -6.5),
          new Ending("تا", "ة", -6.5),
          new Ending("تي", "ة", -6.5),
          new Ending("اوات", "اء", -3.0),
          new Ending("ات", "ة", -2.5),
          new Ending("ات", "", -3.5),
          new Ending("ون", "", -3.5),
          new Ending("ين", "", -3.0),
          new Ending("ان", "", -4.5),
          new Ending("ة", "", -2.0),
          new Ending("ا", "", -3.0),
          new Ending("و", "", -6.0),
          new Ending("ي", "", -6.0));

  private static final ByLetter<Ending> BY_LAST =
      new ByLetter<>(ALL, ending -> ByLetter.last(ending.letters()));

  /** Those that a word with this last letter may have, in their order. */
  static List<Ending> of(char lastLetter) {
    return BY_LAST.get(lastLetter);
  }

  /** How many letters a noun has at least that can have it: ردا is of رد, but كان not of كا. */
  int fewestLettersBefore() {
    return letters.equals("ا") ? 2 : 3;
  }

  /**
   * Whether the noun of a reading, its lemma perhaps not found yet, can have it: no ون behind a
   * broken plural, and no feminine ة behind short nouns, where it makes another noun (ضرب, ضربة).
   */
  boolean follows(Reading reading) {
    return switch (letters) {
      case "ون", "ين", "و", "ي" ->
          reading.lemma().isEmpty()
              || reading.form().endsWith("ي")
              || Folding.fold(reading.form()).equals(reading.lemma());
      case "ة" ->
          reading.form().length() >= MIN_LETTERS_BEFORE_FEMININE && !isElative(reading.form());
      default -> true;
    };
  }

  /** أعصم has the feminine عصماء; أعصمة is a plural. */
  private static boolean isElative(String form) {
    return form.length() == 4
        && form.charAt(0) == ArabicLetters.ALEF_WITH_HAMZA_ABOVE
        && form.charAt(2) != ArabicLetters.ALEF;
  }
}
