// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The singulars of broken plurals that no list has, by their patterns ({@link PluralPatterns}): the
 * singular must be a known noun, and the plural known as nothing else.
 */
final class UnlistedPlurals {
  private static final double MIN_SINGULAR_WEIGHT = 2;
  private static final double CERTAIN_PLURAL_SHARE = 0.02;
  private static final double RARE = 2;

  /** A word counted more often is no plural by an uncertain pattern, nor without the article. */
  private static final int COMMON = 30;

  private final LexiconSources sources;
  private final ListedNouns listed;
  private final ToDoubleFunction<String> weights;

  UnlistedPlurals(LexiconSources sources, ListedNouns listed, ToDoubleFunction<String> weights) {
    this.sources = sources;
    this.listed = listed;
    this.weights = weights;
  }

  /** The singular of a broken plural that no list has, if it is a plural by its pattern. */
  Optional<String> singular(String form) {
    char first = form.charAt(0);
    boolean common = sources.counts().of(form) >= COMMON;
    if (form.length() < 3
        || common && sources.counts().of("ال" + form) == 0
        || first == ArabicLetters.ALEF_WITH_MADDA_ABOVE
        || first == ArabicLetters.ALEF_WITH_HAMZA_BELOW
        || listed.isAny(form)) {
      return Optional.empty();
    }
    String key = first == ArabicLetters.ALEF_WITH_HAMZA_ABOVE ? "ا" + form.substring(1) : form;
    double whole = weights.applyAsDouble(form);
    double best = Double.NEGATIVE_INFINITY;
    Optional<String> singular = Optional.empty();
    for (PluralPatterns.Singular candidate : PluralPatterns.singulars(key)) {
      for (String spelled : spellings(candidate.word())) {
        double weight = weights.applyAsDouble(spelled);
        boolean known = listed.isNoun(spelled) || weight >= MIN_SINGULAR_WEIGHT;
        double score = Math.log(weight + 0.01) + candidate.logWeight();
        boolean rare =
            candidate.certain() ? whole * CERTAIN_PLURAL_SHARE <= weight : !common && whole <= RARE;
        if (known && rare && score > best && !sources.plurals().containsKey(spelled)) {
          best = score;
          singular = Optional.of(spelled);
        }
      }
    }
    return singular;
  }

  private static List<String> spellings(String key) {
    return key.charAt(0) == ArabicLetters.ALEF
        ? List.of("أ" + key.substring(1), "إ" + key.substring(1), "آ" + key.substring(1), key)
        : List.of(key);
  }
}
