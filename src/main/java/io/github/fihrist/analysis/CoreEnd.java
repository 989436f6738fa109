// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

import java.util.List;

/**
 * How a core may have ended before it was written as it is, often because a pronoun was joined to
 * it: مدرسته is of مدرسة, كتبوه of كتبوا.
 *
 * @param seen the last letter, folded with ة kept; empty for every letter
 * @param letter what stood there; the letter itself if nothing changed
 * @param isLost whether it stood behind the last letter, not in its place
 * @param isConstruct whether it is the ن that a dual or sound plural loses
 * @param logWeight natural logarithm of how often it is so
 */
record CoreEnd(String seen, char letter, boolean isLost, boolean isConstruct, double logWeight) {
  private static final char UNCHANGED = '\0';

  private static final CoreEnd AS_WRITTEN = new CoreEnd("", UNCHANGED, false, false, 0);

  /** Where nothing is joined: the careless ه for ة. */
  private static final ByLetter<CoreEnd> AT_WORD_END =
      byLetter(List.of(AS_WRITTEN, replaced("ه", TEH_MARBUTA, -3)));

  /** كتبوا has lost its alef before a pronoun. */
  private static final ByLetter<CoreEnd> BEFORE_PRONOUN =
      byLetter(
          List.of(
              AS_WRITTEN,
              replaced("ت", TEH_MARBUTA, 0),
              replaced("ا", YEH, 0),
              new CoreEnd("ا", NOON, true, true, -1),
              new CoreEnd("و", NOON, true, true, 0),
              new CoreEnd("و", ALEF, true, false, -0.5),
              new CoreEnd("ي", NOON, true, true, 0)));

  private static CoreEnd replaced(String seen, char letter, double logWeight) {
    return new CoreEnd(seen, letter, false, false, logWeight);
  }

  private static ByLetter<CoreEnd> byLetter(List<CoreEnd> ends) {
    return new ByLetter<>(ends, CoreEnd::seen);
  }

  /** Those that a core with this last letter may have had, as it is written first. */
  static List<CoreEnd> of(char lastLetter, boolean beforePronoun) {
    return (beforePronoun ? BEFORE_PRONOUN : AT_WORD_END).get(lastLetter);
  }

  /** What stood there, for a core with this last letter. */
  char letter(char lastLetter) {
    return letter == UNCHANGED ? lastLetter : letter;
  }
}
