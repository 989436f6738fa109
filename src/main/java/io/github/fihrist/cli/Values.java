// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What people type, as values. */
final class Values {
  private Values() {}

  /** The name of a constant, in small letters. */
  static <E extends Enum<E>> ITypeConverter<E> oneOf(Class<E> type) {
    return text ->
        Arrays.stream(type.getEnumConstants())
            .filter(value -> name(value).equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "must be one of %s: '%s'".formatted(names(type), text)));
  }

  /** A constant as people type and read it. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Values::name)
        .collect(Collectors.joining(", "));
  }

  /** What values make together; that they do not fit is wrong usage. */
  static <T> T checked(CommandSpec spec, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** What searching gives; that its values do not fit is wrong usage. */
  static <T> T answered(CommandSpec spec, Answer<T> answer) throws IOException {
    try {
      return answer.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Something of an index. */
  @FunctionalInterface
  interface Answer<T> {
    T get() throws IOException;
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("must be a day, as 2022-01-26: '" + text + "'");
    }
  }

  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'%s' is no file name in this locale; set one of UTF-8, as LC_ALL=C.UTF-8"
              .formatted(text));
    }
  }
}
