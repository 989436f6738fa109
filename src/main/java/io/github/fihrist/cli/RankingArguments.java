// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.search.Freshness;
import io.github.fihrist.search.RankingOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What counts how much in an order by relevance. */
final class RankingArguments {
  private static final int DEFAULT_HALF_LIFE = 30;
  private static final int MAX_HALF_LIFE = 36_525;

  @Option(
      names = "--title-weight",
      paramLabel = "W",
      defaultValue = "1",
      description = "Words in the title count W times as much; 0 to 10.")
  private double title;

  @Option(
      names = "--exact-weight",
      paramLabel = "W",
      defaultValue = "1",
      description = "Words as they were typed count W times as much; 0 to 10.")
  private double exact;

  @Option(
      names = "--lemma-weight",
      paramLabel = "W",
      defaultValue = "1",
      description = "Other forms of the words count W times as much; 0 to 10.")
  private double lemma;

  @Option(
      names = "--proximity-weight",
      paramLabel = "W",
      defaultValue = "1",
      description = "Words side by side count W times as much; 0 to 10.")
  private double proximity;

  @Option(
      names = "--freshness",
      paramLabel = "W",
      description = "Prefer newer articles, which count up to 1 + W times as much; 0 to 1.")
  private Optional<Double> freshness = Optional.empty();

  @Option(
      names = "--half-life",
      paramLabel = "DAYS",
      description = "After so many days half of the preference is gone; 30 if not given.")
  private Optional<Integer> halfLife = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day that counts as today for --freshness; today if not given.")
  private Optional<LocalDate> asOf = Optional.empty();

  /** The options, validated. */
  RankingOptions options() {
    RankingOptions weights = new RankingOptions(title, exact, lemma, proximity, Optional.empty());
    if (freshness.isEmpty()) {
      requireNo("--half-life", halfLife);
      requireNo("--as-of", asOf);
      return weights;
    }
    int days = halfLife.orElse(DEFAULT_HALF_LIFE);
    if (days < 1 || days > MAX_HALF_LIFE) {
      throw new IllegalArgumentException(
          "half-life must be in 1.." + MAX_HALF_LIFE + " days: " + days);
    }
    Freshness preference = Freshness.of(freshness.get(), Duration.ofDays(days));
    return weights.withFreshness(
        asOf.isEmpty()
            ? preference
            : preference.asOf(asOf.get().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private static void requireNo(String name, Optional<?> value) {
    if (value.isPresent()) {
      throw new IllegalArgumentException(
          name + " says nothing without --freshness: '" + value.get() + "'; give both");
    }
  }
}
