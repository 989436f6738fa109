// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/**
 * Names that some write as one word and some as two: عبدالرحمن, نورالدين, أبوبكر, نصرالله. They are
 * always taken as two, so that both find each other.
 *
 * <p>A word is parted only if it is no other word: والدين is parents, الخالدين the immortal,
 * أبوابها her doors.
 */
final class Compounds {
  private static final String SERVANT = "عبد";
  private static final String FATHER = "ابو";

  /** أبو in the other cases. */
  private static final List<String> OF_FATHER = List.of("ابا", "ابي");

  private static final String ARTICLE = "ال";

  /** The second halves that follow a name or noun without a space. */
  private static final List<String> SECOND = List.of("الدين", "الله");

  private static final int MIN_SERVANT_REST = 5;
  private static final int MIN_FIRST_LETTERS = 2;
  private static final int MIN_SON_LETTERS = 3;

  private final Morphology morphology;

  Compounds(Morphology morphology) {
    this.morphology = morphology;
  }

  /** Where the second word begins, 0 if it is one word. */
  int border(String spelled) {
    String folded = Folding.fold(spelled);
    int servant = folded.indexOf(SERVANT + ARTICLE);
    if (servant >= 0
        && servant <= 2
        && folded.length() - servant - SERVANT.length() >= MIN_SERVANT_REST - 1
        && isProclitic(folded.substring(0, servant))) {
      return servant + SERVANT.length();
    }
    int father = folded.indexOf(FATHER);
    if (father >= 0 && father <= 2 && isFatherOf(spelled, folded, father)) {
      return father + FATHER.length();
    }
    for (String other : OF_FATHER) {
      if (folded.startsWith(other)
          && folded.startsWith(ARTICLE, other.length())
          && isKnownName(spelled.substring(other.length()))
          && !morphology.isKnown(spelled)) {
        return other.length();
      }
    }
    for (String second : SECOND) {
      int border = folded.length() - second.length();
      if (border >= MIN_FIRST_LETTERS && folded.endsWith(second) && isFirst(spelled, second)) {
        return border;
      }
    }
    return 0;
  }

  private boolean isFatherOf(String spelled, String folded, int father) {
    int border = father + FATHER.length();
    return folded.length() - border >= MIN_SON_LETTERS
        && isProclitic(folded.substring(0, father))
        && isKnownName(spelled.substring(border))
        && !hasProclitic(spelled.substring(border))
        && (!morphology.isKnown(spelled) || lemma(spelled).startsWith(FATHER));
  }

  private boolean isFirst(String spelled, String second) {
    String first = spelled.substring(0, spelled.length() - second.length());
    return isKnownName(first)
        && !isProclitic(first)
        && (!morphology.isKnown(spelled) || lemma(spelled).endsWith(second));
  }

  private boolean isKnownName(String letters) {
    return morphology.isKnown(letters)
        && morphology.forms(letters).wordClass() == WordClass.CONTENT;
  }

  /** Whether something other than the article is cut in front. */
  private boolean hasProclitic(String letters) {
    String bare = Folding.fold(letters.startsWith(ARTICLE) ? letters.substring(2) : letters);
    return !bare.startsWith(morphology.forms(letters).stem());
  }

  private String lemma(String spelled) {
    return morphology.forms(spelled).lemmas().getFirst();
  }

  /** Whether the small alef is that of a joined vocative, as the Quran spells it: يٰقوم. */
  boolean isVocative(String spelled, String withSmallLetters) {
    return spelled.length() > MIN_SON_LETTERS
        && withSmallLetters.startsWith("يا")
        && !spelled.startsWith("يا")
        && !morphology.isKnown(spelled)
        && morphology.isKnown(spelled.substring(1));
  }

  private static boolean isProclitic(String letters) {
    for (Clitic clitic : Clitic.PROCLITICS) {
      if (clitic.letters().equals(letters)) {
        return true;
      }
    }
    return false;
  }
}
