// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;

/**
 * The term of a value that is matched as a whole: an id, a source, a tag. Index and query both make
 * it here, so that a filter for a very long value meets the term that the index has.
 */
public final class ExactTerm {

  /** The longest term that an index can hold, in UTF-8 bytes. */
  public static final int MAX_BYTES = IndexWriter.MAX_TERM_LENGTH;

  private ExactTerm() {}

  /**
   * The value in UTF-8, cut after the last whole code point within {@link #MAX_BYTES}. The stored
   * value is not cut.
   */
  public static BytesRef of(String value) {
    BytesRef term = new BytesRef(value);
    if (term.length > MAX_BYTES) {
      int end = term.offset + MAX_BYTES;
      while (isContinuation(term.bytes[end])) {
        end--;
      }
      term.length = end - term.offset;
    }
    return term;
  }

  private static boolean isContinuation(byte utf8) {
    return (utf8 & 0xC0) == 0x80;
  }
}
