// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.TextAnalysis;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A prefix or wildcard as a test of folded words. What it says of a word holds for the word behind
 * the article too, and behind a particle and the article: {@code جام*} and {@code الجام*} both
 * match جامعة, الجامعة and بالجامعات. Immutable.
 */
public final class WordPattern implements Predicate<String> {
  private static final String ARTICLE = "ال";

  /** A shorter rest is no word behind an article: {@code الم*} means ألمانيا. */
  private static final int MIN_LETTERS_BEHIND_ARTICLE = 2;

  private static final List<String> PROCLITICS =
      List.of(
          "", "ال", "وال", "فال", "بال", "كال", "وبال", "فبال", "وكال", "فكال", "لل", "ولل", "فلل");

  /** Folded; {@code *} any letters, {@code ?} one. */
  private final String core;

  /** How many letters more there may be: as many as question marks at the end. */
  private final int optionalLetters;

  private WordPattern(String pattern) {
    String bare = withoutArticle(pattern);
    int end = bare.length();
    while (end > 0 && bare.charAt(end - 1) == '?') {
      end--;
    }
    core = bare.substring(0, end);
    optionalLetters = bare.length() - end;
  }

  /** The words that begin so. */
  public static WordPattern of(Clause.Prefix prefix, TextAnalysis analysis) {
    return new WordPattern(folded(prefix.text(), analysis) + "*");
  }

  /** The words of this shape; each stretch of letters in it is folded by itself. */
  public static WordPattern of(Clause.Wildcard wildcard, TextAnalysis analysis) {
    StringBuilder folded = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    String pattern = wildcard.pattern();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?') {
        folded.append(folded(letters.toString(), analysis)).append(c);
        letters.setLength(0);
      } else {
        letters.append(c);
      }
    }
    return new WordPattern(folded.append(folded(letters.toString(), analysis)).toString());
  }

  /** Whether there is a letter to go by; without one, every word of the index would match. */
  public boolean hasLetters() {
    return Letters.hasWord(core);
  }

  @Override
  public boolean test(String folded) {
    for (String proclitic : PROCLITICS) {
      if (folded.startsWith(proclitic) && matchesBehind(folded, proclitic.length())) {
        return true;
      }
    }
    return false;
  }

  /** Prefixes of the folded words that can match, none of which is a prefix of another. */
  List<String> heads() {
    String head = core.substring(0, literalLength(core));
    List<String> all = PROCLITICS.stream().map(proclitic -> proclitic + head).sorted().toList();
    return all.stream()
        .filter(each -> all.stream().noneMatch(o -> !o.equals(each) && each.startsWith(o)))
        .collect(Collectors.toList());
  }

  /** Whether every word that begins with one of the heads matches. */
  boolean isPrefix() {
    return optionalLetters == 0 && literalLength(core) == core.length() - 1 && core.endsWith("*");
  }

  private boolean matchesBehind(String folded, int start) {
    int shortest = Math.max(start, folded.length() - optionalLetters);
    for (int end = folded.length(); end >= shortest; end--) {
      if (Glob.matches(core, folded, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutArticle(String pattern) {
    return pattern.startsWith(ARTICLE)
            && literalLength(pattern) >= ARTICLE.length() + MIN_LETTERS_BEHIND_ARTICLE
        ? pattern.substring(ARTICLE.length())
        : pattern;
  }

  private static int literalLength(String pattern) {
    int length = 0;
    while (length < pattern.length()
        && pattern.charAt(length) != '*'
        && pattern.charAt(length) != '?') {
      length++;
    }
    return length;
  }

  private static String folded(String letters, TextAnalysis analysis) {
    return analysis.tokens(letters).stream()
        .map(token -> token.forms().exact())
        .collect(Collectors.joining());
  }
}
