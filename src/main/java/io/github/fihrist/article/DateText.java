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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as articles carry them: ISO-8601, {@code 2022-01-26}, {@code 2022-01-26T09:00:00}, with
 * {@code Z} or an offset; a space may stand for the {@code T}. Without an offset UTC is assumed,
 * and a date alone is the start of its day. Years 1 to 9999.
 *
 * <p>Also as newspapers write them, day before month: {@code 26/1/2022}, {@code 26.01.2022}, {@code
 * 26-01-2022}, {@code 2022/1/26}, in any digits. Month before day is no Arabic custom: {@code
 * 1/26/2022} is no date.
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

  /** Day, separator, month, the same separator, year; what follows is the time. */
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

  private DateText() {}

  /** The instant of a date; empty if it is no such date. */
  static Optional<Instant> parse(String text) {
    Optional<Instant> plain = PlainDate.parse(text);
    return plain.isPresent() ? plain : parseAny(text);
  }

  /** The same for all ways of writing a date. */
  static Optional<Instant> parseAny(String text) {
    try {
      TemporalAccessor date = ISO.parse(iso(text.strip()));
      int year = date.get(YEAR);
      return year < 1 || year > 9999 ? Optional.empty() : Optional.of(instant(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String iso(String text) {
    String digits = westernDigits(text);
    Matcher day = DAY_FIRST.matcher(digits);
    if (day.lookingAt()) {
      return iso(day.group(4), day.group(3), day.group(1)) + digits.substring(day.end());
    }
    Matcher year = YEAR_FIRST.matcher(digits);
    return year.lookingAt()
        ? iso(year.group(1), year.group(3), year.group(4)) + digits.substring(year.end())
        : digits;
  }

  private static String iso(String year, String month, String day) {
    return year + "-" + twoDigits(month) + "-" + twoDigits(day);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static String westernDigits(String text) {
    StringBuilder western = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> western.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return western.toString();
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
