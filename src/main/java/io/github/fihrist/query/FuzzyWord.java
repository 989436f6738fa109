// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * A fuzzy word as a test of folded words: letters added, dropped, changed or swapped are counted,
 * marks and folded differences are not. Immutable.
 */
public final class FuzzyWord implements Predicate<String> {
  private static final String ARTICLE = "ال";
  private static final int MIN_LETTERS_BEHIND_ARTICLE = 3;

  /** Words up to this many letters must be equal. */
  private static final int LETTERS_WITHOUT_EDIT = 2;

  /** Words up to this many letters may differ in one. */
  private static final int LETTERS_WITH_ONE_EDIT = 4;

  /** A longer word is no word; its automata would be large. */
  private static final int MAX_LETTERS = 30;

  /** Enough for the longest word; Lucene's default is not. */
  private static final int DETERMINIZE_WORK_LIMIT = 1_000_000;

  /** For each number of edits, the words that far away or nearer. */
  private final List<Automaton> within = new ArrayList<>();

  private final List<CharacterRunAutomaton> tests = new ArrayList<>();

  private FuzzyWord(String folded, int edits) {
    int letters = folded.codePointCount(0, folded.length());
    int allowed = letters <= LETTERS_WITHOUT_EDIT ? 0 : edits;
    int max = letters <= LETTERS_WITH_ONE_EDIT ? Math.min(allowed, 1) : allowed;
    for (int n = 0; n <= max; n++) {
      Automaton automaton = within(folded, n);
      within.add(automaton);
      tests.add(new CharacterRunAutomaton(automaton));
    }
  }

  /** The words that analysis sees in the text, folded, those of over 30 letters left out. */
  public static List<Clause.Fuzzy> words(Clause.Fuzzy fuzzy, TextAnalysis analysis) {
    return analysis.tokens(fuzzy.text()).stream()
        .map(token -> token.forms().exact())
        .filter(word -> word.codePointCount(0, word.length()) <= MAX_LETTERS)
        .map(word -> new Clause.Fuzzy(word, fuzzy.edits()))
        .toList();
  }

  /** The test of one of the {@link #words}; to make it takes about a millisecond. */
  static FuzzyWord of(Clause.Fuzzy word) {
    return new FuzzyWord(word.text(), word.edits());
  }

  @Override
  public boolean test(String word) {
    return edits(word).isPresent();
  }

  /** How many letters differ; empty if too many. */
  OptionalInt edits(String word) {
    for (int n = 0; n < tests.size(); n++) {
      if (tests.get(n).run(word)) {
        return OptionalInt.of(n);
      }
    }
    return OptionalInt.empty();
  }

  /** Accepts the EXACT index terms of the words that match, and a few more. */
  CompiledAutomaton terms() {
    Automaton spelling =
        Operations.concatenate(
            List.of(Automata.makeChar(WordForms.SPELLING_SEPARATOR), Automata.makeAnyString()));
    Automaton terms =
        Operations.concatenate(
            List.of(within.get(within.size() - 1), Operations.optional(spelling)));
    return new CompiledAutomaton(Operations.determinize(terms, DETERMINIZE_WORK_LIMIT));
  }

  private static Automaton within(String folded, int edits) {
    Automaton automaton = levenshtein(folded, edits);
    boolean hasArticle =
        folded.startsWith(ARTICLE)
            && folded.length() >= ARTICLE.length() + MIN_LETTERS_BEHIND_ARTICLE;
    String other = hasArticle ? folded.substring(ARTICLE.length()) : ARTICLE + folded;
    Automaton both = Operations.union(List.of(automaton, levenshtein(other, edits)));
    return Operations.determinize(both, DETERMINIZE_WORK_LIMIT);
  }

  private static Automaton levenshtein(String word, int edits) {
    return new LevenshteinAutomata(word, true).toAutomaton(edits);
  }
}
