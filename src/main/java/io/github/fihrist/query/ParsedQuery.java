// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.List;

/**
 * The best reading of a query text.
 *
 * @param clause what it asks for
 * @param notes what had to be repaired to read it so, in text order; empty for a clean text; at
 *     most 50
 */
public record ParsedQuery(Clause clause, List<Note> notes) {

  /** Copies. */
  public ParsedQuery {
    notes = List.copyOf(notes);
  }
}
