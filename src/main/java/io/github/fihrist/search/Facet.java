// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to divide the articles found: by source, by year, by an attribute. Its values can be
 * counted, and chosen as a filter.
 *
 * @param name {@code source}, {@code author}, {@code category}, {@code tag}, {@code year}, {@code
 *     month}, or {@code attribute.} and the attribute's name
 */
public record Facet(String name) {
  // First, since the constants below are checked against them.
  private static final String ATTRIBUTE = "attribute.";
  private static final List<String> NAMES =
      List.of("source", "author", "category", "tag", "year", "month");

  /** Who published the article. */
  public static final Facet SOURCE = new Facet("source");

  /** Who wrote it. */
  public static final Facet AUTHOR = new Facet("author");

  /** Its section. */
  public static final Facet CATEGORY = new Facet("category");

  /** Each of its keywords. */
  public static final Facet TAG = new Facet("tag");

  /** The year of its date in UTC, as {@code 2021}. */
  public static final Facet YEAR = new Facet("year");

  /** The month of its date in UTC, as {@code 2021-03}. */
  public static final Facet MONTH = new Facet("month");

  /** Validates. */
  public Facet {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "facet must be one of %s or attribute.NAME: '%s'"
              .formatted(String.join(", ", NAMES), name));
    }
  }

  /** The values of one attribute. */
  public static Facet attribute(String name) {
    return new Facet(ATTRIBUTE + name);
  }

  /** The facet of a {@link #name}; the fixed ones in any case. */
  public static Optional<Facet> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (NAMES.contains(lower)) {
      return Optional.of(new Facet(lower));
    }
    return isName(name) ? Optional.of(new Facet(name)) : Optional.empty();
  }

  /** Whether its values are times, which are listed from the latest on. */
  boolean isTime() {
    return equals(YEAR) || equals(MONTH);
  }

  private static boolean isName(String name) {
    return NAMES.contains(name)
        || (name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length());
  }

  @Override
  public String toString() {
    return name;
  }
}
