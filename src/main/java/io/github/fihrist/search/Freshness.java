// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A gentle preference for newer articles: the score is multiplied by
 *
 * <pre>
 * 1 + weight · 2^(−age / halfLife)
 * </pre>
 *
 * so that an article of today counts (1 + weight) times as much as a very old one at most, and what
 * an article says goes on deciding. An article without a date counts as very old, one of the future
 * as of today.
 *
 * @param weight 0 to 1
 * @param halfLife after which half of the preference is gone; an hour to 100 years
 * @param asOf what is today; the moment of the request unless given. Give it for an archive, whose
 *     newest articles may be years old
 */
public record Freshness(double weight, Duration halfLife, Optional<Instant> asOf) {
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(36_525);

  /** Validates. */
  public Freshness {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("freshness weight must be in 0..1: " + weight);
    }
    if (halfLife.compareTo(SHORTEST) < 0 || halfLife.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "freshness halfLife must be in " + SHORTEST + ".." + LONGEST + ": " + halfLife);
    }
  }

  /** A preference as of the moment of each request. */
  public static Freshness of(double weight, Duration halfLife) {
    return new Freshness(weight, halfLife, Optional.empty());
  }

  /** This preference as of another moment. */
  public Freshness asOf(Instant moment) {
    return new Freshness(weight, halfLife, Optional.of(moment));
  }
}
