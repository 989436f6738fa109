// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/** What a word does in a text; ranking weighs words by it. */
public enum WordClass {
  /** A word that carries the topic. */
  CONTENT,
  /** A particle, preposition, pronoun or the like: everywhere, and about nothing. */
  FUNCTION,
  /** A word that asks (ما, متى, أين): rare in articles, yet not the topic. */
  QUESTION,
  /** Digits. */
  NUMBER;

  /** Whether a text can be about words of this class. */
  public boolean isTopic() {
    return this == CONTENT || this == NUMBER;
  }
}
