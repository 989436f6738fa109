// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/** Why a word is marked, from the narrowest reason to the widest. */
public enum MatchKind {
  /** It stands in a phrase that was asked for, and the whole phrase is there. */
  PHRASE,
  /** It is the word asked for, in any spelling. */
  EXACT,
  /** It shares the stem of a word asked for. */
  STEM,
  /** It is a form of the same dictionary word. */
  LEMMA,
  /** It is another way to write the same name, or a synonym. */
  VARIANT,
  /** It begins with what was asked for. */
  PREFIX,
  /** It fits a pattern with {@code *} or {@code ?}. */
  WILDCARD,
  /** It differs from a word asked for by a letter or two. */
  FUZZY
}
