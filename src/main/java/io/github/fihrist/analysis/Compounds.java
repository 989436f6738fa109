// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/**
 * Names that some write as one word and some as two: عبدالرحمن, نورالدين. They are always taken as
 * two, so that both find each other.
 */
final class Compounds {
  private static final String SERVANT = "عبد";
  private static final String RELIGION = "الدين";
  private static final String ARTICLE = "ال";
  private static final int MIN_NAME_LETTERS = 3;

  private final Morphology morphology;

  Compounds(Morphology morphology) {
    this.morphology = morphology;
  }

  /** Where the second word begins, 0 if it is one word. */
  int border(String spelled) {
    int servant = spelled.indexOf(SERVANT + ARTICLE);
    if (servant >= 0
        && servant <= 2
        && spelled.length() >= servant + 5 + MIN_NAME_LETTERS - 1
        && isProclitic(spelled.substring(0, servant))) {
      return servant + SERVANT.length();
    }
    int religion = spelled.length() - RELIGION.length();
    if (religion >= MIN_NAME_LETTERS - 1
        && spelled.endsWith(RELIGION)
        && morphology.isKnown(spelled.substring(0, religion))
        && !isProclitic(spelled.substring(0, religion))) {
      return religion;
    }
    return 0;
  }

  private static boolean isProclitic(String letters) {
    return Clitic.PROCLITICS.stream().anyMatch(c -> c.letters().equals(letters));
  }

  /** The index in the run of its {@code letter}th letter, marks before it not counted. */
  static int rawIndex(CharSequence run, int letter) {
    for (int index = 0; index < run.length(); index++) {
      if (Spelling.of(run.subSequence(0, index + 1)).length() > letter) {
        return index;
      }
    }
    return run.length();
  }
}
