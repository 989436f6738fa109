// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.Optional;

/**
 * For those who know their collection: parts of the ranking made stronger or weaker. Each weight
 * multiplies the standard one, so 1 leaves it, 2 doubles it and 0 turns that part off.
 *
 * <pre>{@code
 * RankingOptions options =
 *     RankingOptions.standard().withTitle(2).withFreshness(Freshness.of(0.3, Duration.ofDays(30)));
 * }</pre>
 *
 * @param title the words in the title; 0 to {@value #MAX_WEIGHT}
 * @param exact the words as they were typed; 0 to {@value #MAX_WEIGHT}
 * @param lemma other forms of the same dictionary words; 0 to {@value #MAX_WEIGHT}
 * @param proximity neighbouring words that are neighbours in the article; 0 to {@value #MAX_WEIGHT}
 * @param freshness a preference for newer articles; off unless given
 */
public record RankingOptions(
    double title, double exact, double lemma, double proximity, Optional<Freshness> freshness) {

  /** The most that a part can be multiplied by. */
  public static final double MAX_WEIGHT = 10;

  private static final RankingOptions STANDARD = new RankingOptions(1, 1, 1, 1, Optional.empty());

  /** Validates. */
  public RankingOptions {
    requireWeight("title", title);
    requireWeight("exact", exact);
    requireWeight("lemma", lemma);
    requireWeight("proximity", proximity);
  }

  /** The ranking as it was measured. */
  public static RankingOptions standard() {
    return STANDARD;
  }

  /** These options with another weight of the title. */
  public RankingOptions withTitle(double weight) {
    return new RankingOptions(weight, exact, lemma, proximity, freshness);
  }

  /** These options with another weight of the words as typed. */
  public RankingOptions withExact(double weight) {
    return new RankingOptions(title, weight, lemma, proximity, freshness);
  }

  /** These options with another weight of other forms. */
  public RankingOptions withLemma(double weight) {
    return new RankingOptions(title, exact, weight, proximity, freshness);
  }

  /** These options with another weight of neighbours. */
  public RankingOptions withProximity(double weight) {
    return new RankingOptions(title, exact, lemma, weight, freshness);
  }

  /** These options with a preference for newer articles. */
  public RankingOptions withFreshness(Freshness preference) {
    return new RankingOptions(title, exact, lemma, proximity, Optional.of(preference));
  }

  private static void requireWeight(String name, double weight) {
    if (!(weight >= 0 && weight <= MAX_WEIGHT)) {
      throw new IllegalArgumentException(
          name + " weight must be in 0.." + (int) MAX_WEIGHT + ": " + weight);
    }
  }
}
