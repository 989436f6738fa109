// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import java.time.Instant;

/** A date as the index compares it: whole milliseconds since 1970 in UTC. */
public final class IndexedDate {
  private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private IndexedDate() {}

  /** Rounded down; dates some 292 million years away share the first or the last value. */
  public static long millis(Instant date) {
    if (date.isBefore(EARLIEST)) {
      return Long.MIN_VALUE;
    }
    return date.isAfter(LATEST) ? Long.MAX_VALUE : date.toEpochMilli();
  }
}
