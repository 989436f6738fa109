// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a query asks a text for: a word, a pattern of words, or a phrase. Immutable.
 *
 * <pre>{@code
 * WordForms forms = analysis.tokens("الكتاب").getFirst().forms();
 * Wanted book = new Wanted.Word("الكتاب", Map.of(View.STEM, Set.of(forms.stem())));
 * }</pre>
 *
 * <p>Several may carry one {@link #name()}: they are readings of one query word, and count once.
 */
public sealed interface Wanted {

  /** How the query wrote it; a {@link Span} carries it. */
  String name();

  /**
   * How much it counts when passages are chosen, beside the others of its query: the rarity of the
   * word, for example. At least 0; at 0 it is marked but draws no passage to itself.
   */
  double weight();

  /**
   * A word, in one view or several; a word of the text is marked for the narrowest that matches.
   *
   * @param queryWord how the query wrote it
   * @param terms what matches, by view. EXACT terms are compared by their folded part
   * @param weight see {@link Wanted#weight()}
   */
  record Word(String queryWord, Map<View, Set<String>> terms, double weight) implements Wanted {

    /** Validates and copies. */
    public Word {
      checkWeight(weight);
      Map<View, Set<String>> copy = new EnumMap<>(View.class);
      terms.forEach(
          (view, set) -> copy.put(view, view == View.EXACT ? folded(set) : Set.copyOf(set)));
      terms = Collections.unmodifiableMap(copy);
    }

    /** A word of weight 1. */
    public Word(String queryWord, Map<View, Set<String>> terms) {
      this(queryWord, terms, 1);
    }

    @Override
    public String name() {
      return queryWord;
    }
  }

  /**
   * Every word that fits: a prefix, a wildcard, a fuzzy word.
   *
   * @param queryWord how the query wrote it
   * @param view which term of the word is tested; for EXACT its folded spelling
   * @param matches the test; it must give one answer to one term, from any thread
   * @param kind what its marks report
   * @param weight see {@link Wanted#weight()}
   */
  record Pattern(
      String queryWord, View view, Predicate<String> matches, MatchKind kind, double weight)
      implements Wanted {

    /** Validates. */
    public Pattern {
      checkWeight(weight);
    }

    /** A pattern of weight 1, marked as {@link MatchKind#WILDCARD}. */
    public Pattern(String queryWord, View view, Predicate<String> matches) {
      this(queryWord, view, matches, MatchKind.WILDCARD, 1);
    }

    @Override
    public String name() {
      return queryWord;
    }
  }

  /**
   * The other spellings of a foreign name, marked as {@link MatchKind#VARIANT}.
   *
   * @param queryWord how the query wrote it
   * @param exactFolded the folded spellings
   * @param weight see {@link Wanted#weight()}
   */
  record Variants(String queryWord, Set<String> exactFolded, double weight) implements Wanted {

    /** Validates and copies. */
    public Variants {
      checkWeight(weight);
      exactFolded = folded(exactFolded);
    }

    @Override
    public String name() {
      return queryWord;
    }
  }

  /**
   * Words in order; marked only where all of them stand.
   *
   * @param queryText how the query wrote it
   * @param exactFolded the folded spellings allowed at each place; at least one place
   * @param slop how many other words may stand between, in all; at least 0
   * @param weight see {@link Wanted#weight()}
   */
  record Phrase(String queryText, List<Set<String>> exactFolded, int slop, double weight)
      implements Wanted {

    /** Validates and copies. */
    public Phrase {
      checkWeight(weight);
      if (exactFolded.isEmpty()) {
        throw new IllegalArgumentException(
            "phrase must have at least one word: '" + queryText + "'");
      }
      if (slop < 0) {
        throw new IllegalArgumentException("slop must be at least 0: " + slop);
      }
      exactFolded = exactFolded.stream().map(Wanted::folded).toList();
    }

    /** A phrase of weight 1. */
    public Phrase(String queryText, List<Set<String>> exactFolded, int slop) {
      this(queryText, exactFolded, slop, 1);
    }

    @Override
    public String name() {
      return queryText;
    }
  }

  private static void checkWeight(double weight) {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be a number of at least 0: " + weight);
    }
  }

  private static Set<String> folded(Collection<String> terms) {
    Set<String> folded = new HashSet<>();
    for (String term : terms) {
      folded.add(foldedPart(term));
    }
    return Set.copyOf(folded);
  }

  private static String foldedPart(String term) {
    int separator = term.indexOf(WordForms.SPELLING_SEPARATOR);
    return separator > 0 ? term.substring(0, separator) : term;
  }
}
