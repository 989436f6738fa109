// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import java.util.List;

/** Finds the typed letters again in a completion as the articles write it. */
final class CompletionMarks {
  private static final int ARTICLE_LETTERS = 2;
  private static final char TATWEEL = '\u0640';

  private CompletionMarks() {}

  /** The completion with its marks. */
  static Completion marked(
      String text, TypedPrefix.Variant typed, long articles, TextAnalysis analysis) {
    List<Token> words = analysis.tokens(text);
    if (words.size() < typed.words()) {
      return new Completion(text, 0, 0, articles);
    }
    Token first = words.getFirst();
    Token last = words.get(typed.words() - 1);
    int start = typed.articleAdded() ? behind(text, first, ARTICLE_LETTERS) : first.start();
    return new Completion(text, start, behind(text, last, typed.lastLetters()), articles);
  }

  /** Behind so many letters of a word and the marks on the last one. */
  private static int behind(String text, Token word, int letters) {
    int at = word.start();
    int seen = 0;
    while (at < word.end() && (seen < letters || !isLetter(text.charAt(at)))) {
      seen += isLetter(text.charAt(at)) ? 1 : 0;
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return type != Character.NON_SPACING_MARK && type != Character.FORMAT && c != TATWEEL;
  }
}
