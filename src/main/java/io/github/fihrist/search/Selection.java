// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which articles are looked at. Values of one facet are alternatives; the facets and the days must
 * all match. Values are compared whole and to the letter. Immutable.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param values those asked for; years as {@code 2021}, months as {@code 2021-03}
 */
public record Selection(
    Optional<LocalDate> from, Optional<LocalDate> to, Map<Facet, Set<String>> values) {
  private static final Pattern A_YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern A_MONTH = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])");

  /** Validates and copies. */
  public Selection {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException(
          "from must not be after to: " + from.get() + " > " + to.get());
    }
    Map<Facet, Set<String>> copy = new HashMap<>();
    values.forEach(
        (facet, set) -> {
          if (!set.isEmpty()) {
            set.forEach(value -> check(facet, value));
            copy.put(facet, Set.copyOf(set));
          }
        });
    values = Map.copyOf(copy);
  }

  /** The values asked for of a facet; empty if it does not restrict. */
  public Set<String> of(Facet facet) {
    return values.getOrDefault(facet, Set.of());
  }

  /** Whether all articles are looked at. */
  boolean isEmpty() {
    return from.isEmpty() && to.isEmpty() && values.isEmpty();
  }

  /** This selection with nothing selected of one facet. */
  Selection without(Facet facet) {
    Map<Facet, Set<String>> others = new HashMap<>(values);
    others.remove(facet);
    return new Selection(from, to, others);
  }

  /** One text for equal selections, the same in every process. */
  String key() {
    Map<String, Set<String>> sorted = new TreeMap<>();
    values.forEach((facet, set) -> sorted.put(facet.name(), new TreeSet<>(set)));
    return from + "/" + to + "/" + sorted;
  }

  private static void check(Facet facet, String value) {
    boolean isYear = facet.equals(Facet.YEAR);
    Pattern allowed = isYear ? A_YEAR : A_MONTH;
    if (facet.isTime() && !allowed.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s must be as %s: '%s'".formatted(facet, isYear ? "2021" : "2021-03", value));
    }
  }
}
