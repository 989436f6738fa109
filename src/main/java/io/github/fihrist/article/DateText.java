// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Dates as articles carry them: ISO-8601, {@code 2022-01-26}, {@code 2022-01-26T09:00:00}, with
 * {@code Z} or an offset; a space may stand for the {@code T}. Without an offset UTC is assumed,
 * and a date alone is the start of its day. Years 1 to 9999.
 */
final class DateText {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private DateText() {}

  /** The instant of a date; empty if it is no such date. */
  static Optional<Instant> parse(String text) {
    try {
      TemporalAccessor date = ISO.parse(text.strip());
      int year = date.get(YEAR);
      return year < 1 || year > 9999 ? Optional.empty() : Optional.of(instant(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor date) {
    if (date.isSupported(OFFSET_SECONDS)) {
      return Instant.from(date);
    }
    return date.isSupported(HOUR_OF_DAY)
        ? LocalDateTime.from(date).toInstant(ZoneOffset.UTC)
        : LocalDate.from(date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
