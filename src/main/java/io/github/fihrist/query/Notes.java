// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.ArrayList;
import java.util.List;

/** The notes of one parse, bounded: a text of nothing but quotes yields no hundred thousand. */
final class Notes {
  /** More than a person reads. */
  static final int MAX_NOTES = 50;

  private final List<Note> notes = new ArrayList<>();

  void add(int start, int end, String message) {
    if (notes.size() < MAX_NOTES) {
      notes.add(new Note(start, end, message));
    }
  }

  List<Note> inTextOrder() {
    // Mostly there are none.
    return notes.isEmpty()
        ? List.of()
        : notes.stream().sorted((a, b) -> Integer.compare(a.start(), b.start())).toList();
  }
}
