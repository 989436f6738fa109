// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

/** A query text that {@link QueryParser#parseStrict} does not accept. */
public final class QuerySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  QuerySyntaxException(Note note) {
    super(note.message());
    this.offset = note.start();
  }

  /** Where in the query text, in UTF-16 code units. */
  public int offset() {
    return offset;
  }
}
