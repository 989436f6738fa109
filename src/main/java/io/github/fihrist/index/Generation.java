// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One build of an index, a folder with one Lucene index.
 *
 * @param number counts up from 1 and is never used twice while the index lives
 */
record Generation(long number) implements Comparable<Generation> {
  /** What a name looks like, for messages. */
  static final String NAME_SHAPE = "generation-NNNNNN";

  private static final Pattern NAME = Pattern.compile("generation-([0-9]{6,18})");

  /** The generation of a folder name; empty if the name is another's. */
  static Optional<Generation> named(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? Optional.of(new Generation(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  /** The folder's name. */
  String name() {
    return "generation-%06d".formatted(number);
  }

  Generation next() {
    return new Generation(number + 1);
  }

  @Override
  public int compareTo(Generation other) {
    return Long.compare(number, other.number);
  }
}
