// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;

/**
 * Words of one state of an index that may have been meant by another. For one thread.
 *
 * <p>What is likely is a matter of two things: how often articles use a word, and how easily one
 * mistypes it so; the score is {@code ln(1 + articles) − 5.3 · cost}, where articles beyond 150
 * count for little: people do not look for the words that articles use most.
 */
final class WordCorrector {
  /** What a letter typed wrongly is worth, as a power of e of articles. */
  private static final double COST = 5.3;

  private static final int COMMON_ARTICLES = 150;
  private static final double BEYOND_COMMON = 0.13;

  /** A word this long is no word; looking for others like it would take long. */
  private static final int MAX_LETTERS = 30;

  private static final int MIN_LETTERS = 2;

  /** Shorter words have too many others two letters away. */
  private static final int MIN_LETTERS_FOR_TWO_EDITS = 4;

  /** A word found one letter away with that score makes the search two letters away needless. */
  private static final double GOOD = -2.5;

  /** How many of the best are looked at closer. */
  private static final int CLOSER = 12;

  /** A space left out, or a particle before a word that no article has it before. */
  private static final double SPACE_COST = 0.6;

  private static final double PARTICLE_COST = 0.25;

  /** The parts of a split word are words in their own right. */
  private static final int MIN_PART_ARTICLES = 20;

  /** What a spelling of the same word costs that only hamza, ة or ى tell apart. */
  private static final double SPELLING_COST = 0.1;

  /** What a misspelling costs that everybody knows. */
  private static final double LISTED_COST = 0.1;

  /** How many times as many articles must have the right word; else both are in use. */
  private static final int LISTED_RARER = 50;

  private final IndexTerms terms;
  private final FoldedWords words;
  private final NearWords near;
  private final Pairs pairs;

  WordCorrector(IndexReader reader, IndexTerms terms, Pairs pairs, QueryTimeout timeout)
      throws IOException {
    this.terms = terms;
    this.words = new FoldedWords(terms);
    this.near = new NearWords(reader, IndexField.text(View.EXACT), timeout);
    this.pairs = pairs;
  }

  /** How many articles have the word in any spelling. */
  int articles(WordForms word) throws IOException {
    return words.articles(word.exact());
  }

  /** How many articles have the word with any particle or ending. */
  int articlesOfLemma(WordForms word) throws IOException {
    int most = 0;
    for (String lemma : word.terms(View.LEMMA)) {
      Term term = new Term(IndexField.text(View.LEMMA), lemma);
      most = Math.max(most, terms.states(term).docFreq());
    }
    return most;
  }

  /**
   * Other words than this, the likeliest first.
   *
   * @param maxEdits how many letters they may differ in, 1 or 2
   */
  List<Correction> corrections(WordForms word, int maxEdits, int limit) throws IOException {
    String typed = word.exact();
    if (typed.length() < MIN_LETTERS || typed.length() > MAX_LETTERS) {
      return List.of();
    }
    Map<String, Correction> best = new LinkedHashMap<>();
    spelling(word).ifPresent(correction -> best.put(correction.text(), correction));
    listed(word).ifPresent(correction -> keep(best, correction));
    Map<String, Integer> found = near.within(1, typed);
    add(typed, found, best);
    boolean good = best.values().stream().anyMatch(each -> each.score() >= GOOD);
    if (!good) {
      behindParticles(typed, best);
      split(typed, best);
    }
    good = best.values().stream().anyMatch(each -> each.score() >= GOOD);
    if (!good && maxEdits > 1 && typed.length() >= MIN_LETTERS_FOR_TWO_EDITS) {
      add(typed, near.within(2, typed), best);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Correction::score)
                .reversed()
                .thenComparing(Correction::text))
        .limit(limit)
        .toList();
  }

  /** The words of two runs of letters written as one; empty if that is no word of the index. */
  Optional<Correction> joined(WordForms first, WordForms second) throws IOException {
    Optional<Spellings> whole = words.get(first.exact() + second.exact());
    return whole.map(
        entry ->
            new Correction(entry.written(), entry.articles(), score(entry.articles(), SPACE_COST)));
  }

  /**
   * What a misspelling that everybody knows is meant for, behind any particle; empty if the index
   * lacks that, or uses the misspelling not that much less often.
   */
  Optional<Correction> listed(WordForms word) throws IOException {
    String typed = word.exact();
    Optional<Correction> found = listed("", typed);
    for (Particle particle : Particle.of(typed)) {
      if (found.isEmpty() && !particle.letters().isEmpty()) {
        found = listed(particle.letters(), typed.substring(particle.letters().length()));
      }
    }
    return found.isPresent() && (long) articles(word) * LISTED_RARER <= found.get().articles()
        ? found
        : Optional.empty();
  }

  private Optional<Correction> listed(String particle, String typed) throws IOException {
    Optional<List<String>> meant = CommonMisspellings.standard().meantBy(typed);
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    StringJoiner text = new StringJoiner(" ");
    int articles = Integer.MAX_VALUE;
    String before = particle;
    for (String folded : meant.get()) {
      Optional<Spellings> entry = words.get(before + folded);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      text.add(entry.get().written());
      articles = Math.min(articles, entry.get().articles());
      before = "";
    }
    return Optional.of(new Correction(text.toString(), articles, score(articles, LISTED_COST)));
  }

  /** The same word as most articles spell it. */
  private Optional<Correction> spelling(WordForms word) throws IOException {
    return words
        .get(word.exact())
        .filter(entry -> !entry.written().equals(word.spelled()))
        .map(
            entry ->
                new Correction(
                    entry.written(), entry.articles(), score(entry.articles(), SPELLING_COST)));
  }

  private void add(String typed, Map<String, Integer> found, Map<String, Correction> best)
      throws IOException {
    Map<String, Double> scores = new HashMap<>();
    found.forEach(
        (folded, articles) -> {
          if (!folded.equals(typed)) {
            scores.put(folded, score(articles, TypingCost.of(typed, folded)));
          }
        });
    for (String folded : first(scores)) {
      Optional<Spellings> entry = words.get(folded);
      if (entry.isPresent()) {
        keep(
            best,
            new Correction(entry.get().written(), entry.get().articles(), scores.get(folded)));
      }
    }
  }

  private static List<String> first(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CLOSER)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void behindParticles(String typed, Map<String, Correction> best) throws IOException {
    for (Particle particle : Particle.of(typed)) {
      String rest = particle.rest(typed);
      Map<String, Correction> corrected = new LinkedHashMap<>();
      if (words.get(rest).isEmpty()) {
        add(rest, near.within(1, rest), corrected);
      }
      for (Correction each : corrected.values()) {
        if (particle.fits(each.text())) {
          double score = each.score() - COST * PARTICLE_COST;
          keep(best, new Correction(particle.joined(each.text()), each.articles(), score));
        }
      }
    }
  }

  private void split(String typed, Map<String, Correction> best) throws IOException {
    for (int i = MIN_LETTERS; i <= typed.length() - MIN_LETTERS; i++) {
      Optional<Spellings> first = words.get(typed.substring(0, i));
      if (first.isPresent() && first.get().articles() >= MIN_PART_ARTICLES) {
        Optional<Spellings> second = words.get(typed.substring(i));
        if (second.isPresent() && second.get().articles() >= MIN_PART_ARTICLES) {
          int together = pairs.inARow(first.get(), second.get());
          if (together > 0) {
            String text = first.get().written() + " " + second.get().written();
            keep(best, new Correction(text, together, score(together, SPACE_COST)));
          }
        }
      }
    }
  }

  private static double score(int articles, double cost) {
    return prior(articles) - COST * cost;
  }

  /** How likely a word is meant that so many articles have, before anything is known of it. */
  static double prior(int articles) {
    double beyond = Math.max(1.0, (double) articles / COMMON_ARTICLES);
    return Math.log1p(Math.min(articles, COMMON_ARTICLES)) + BEYOND_COMMON * Math.log(beyond);
  }

  private static void keep(Map<String, Correction> best, Correction correction) {
    best.merge(correction.text(), correction, (a, b) -> a.score() >= b.score() ? a : b);
  }
}
