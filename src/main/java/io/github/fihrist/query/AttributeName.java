// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.List;
import java.util.Optional;

/**
 * How an attribute is named in a query text: {@code attribute.country:}, {@code الصفة.country:}.
 */
final class AttributeName {
  static final String PREFIX = "attribute.";
  private static final List<String> PREFIXES = List.of(PREFIX, "الصفة.", "صفة.");

  private AttributeName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && name.length() <= Clause.Attribute.MAX_NAME
        && end(name, 0) == name.length();
  }

  /** The place of the colon behind an attribute's name that begins here. */
  static Optional<Integer> colon(String text, int start) {
    Optional<Integer> nameStart = nameStart(text, start);
    if (nameStart.isEmpty()) {
      return nameStart;
    }
    int end = end(text, nameStart.get());
    boolean named = end > nameStart.get() && end < text.length() && text.charAt(end) == ':';
    return named ? Optional.of(end) : Optional.empty();
  }

  /** The name before such a colon. */
  static String name(String text, int start, int colon) {
    return text.substring(nameStart(text, start).orElseThrow(), colon);
  }

  private static Optional<Integer> nameStart(String text, int start) {
    for (String prefix : PREFIXES) {
      if (text.regionMatches(true, start, prefix, 0, prefix.length())) {
        return Optional.of(start + prefix.length());
      }
    }
    return Optional.empty();
  }

  /** One past the last character that can be of a name, and not further than names are long. */
  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && end - start <= Clause.Attribute.MAX_NAME && isOfName(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(String text, int index) {
    char c = text.charAt(index);
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
