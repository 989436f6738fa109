// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of a query text: {@code 2021}, {@code 2021-03}, {@code 2021-03-15}, {@code *}.
 */
final class DateText {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?");
  private static final Pattern BETWEEN = Pattern.compile("\\s+(?:TO|to|إلى|الى)\\s+|\\.\\.");

  private DateText() {}

  /** {@code 2021}, {@code 2021-03} or {@code 2021..2022}; the digits of any script. */
  static Optional<Clause.Dates> period(String text) {
    return BETWEEN.matcher(text).find() ? range(text) : days(western(text));
  }

  /** What stands between the brackets of {@code [2020-01-01 TO 2020-12-31]}, ends in any order. */
  static Optional<Clause.Dates> range(String text) {
    String[] ends = BETWEEN.split(western(text.strip()), -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    Optional<Clause.Dates> first = end(ends[0].strip(), LocalDate.MIN);
    Optional<Clause.Dates> last = end(ends[1].strip(), LocalDate.MAX);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Clause.Dates from = first.get();
    Clause.Dates to = last.get();
    return Optional.of(
        from.from().isAfter(to.to())
            ? new Clause.Dates(to.from(), from.to())
            : new Clause.Dates(from.from(), to.to()));
  }

  /** {@code 2021-03-15}, or {@code *} for an open end. */
  static String print(LocalDate date) {
    return date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX) ? "*" : date.toString();
  }

  private static Optional<Clause.Dates> end(String text, LocalDate open) {
    return text.equals("*") ? Optional.of(new Clause.Dates(open, open)) : days(text);
  }

  private static Optional<Clause.Dates> days(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    try {
      if (matcher.group(2) == null) {
        return Optional.of(new Clause.Dates(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      if (matcher.group(3) == null) {
        return Optional.of(new Clause.Dates(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
      return Optional.of(new Clause.Dates(day, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // there is no such day, as in 2021-02-30
    }
  }

  private static String western(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, 10);
      out.append(digit >= 0 ? (char) ('0' + digit) : c);
    }
    return out.toString();
  }
}
