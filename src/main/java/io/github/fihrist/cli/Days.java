// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ends of a range of days; a year or a month stands for its first or its last day. */
final class Days {
  private static final int YEAR_CHARS = 4;
  private static final int MONTH_CHARS = 7;

  private Days() {}

  /** The first day of what is typed. */
  static final class First implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      return parse(text, false);
    }
  }

  /** The last day of what is typed. */
  static final class Last implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      return parse(text, true);
    }
  }

  private static LocalDate parse(String text, boolean last) {
    try {
      return switch (text.length()) {
        case YEAR_CHARS -> {
          Year year = Year.parse(text);
          yield year.atDay(last ? year.length() : 1);
        }
        case MONTH_CHARS -> {
          YearMonth month = YearMonth.parse(text);
          yield last ? month.atEndOfMonth() : month.atDay(1);
        }
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "must be a day, month or year, as 2022-01-26, 2022-01 or 2022: '" + text + "'");
    }
  }
}
