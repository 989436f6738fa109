// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.WordForms;
import org.apache.lucene.util.BytesRef;

/** Terms {@code folded} and {@code folded|written}, see {@link WordForms#terms}. */
public final class SpelledTerm {
  private SpelledTerm() {}

  /** The folded text of a term. */
  public static String folded(BytesRef term) {
    for (int i = 0; i < term.length; i++) {
      if (term.bytes[term.offset + i] == WordForms.SPELLING_SEPARATOR) {
        return new BytesRef(term.bytes, term.offset, i).utf8ToString();
      }
    }
    return term.utf8ToString();
  }

  /** The text of a term as it is written. */
  public static String written(BytesRef term) {
    String text = term.utf8ToString();
    return text.substring(text.indexOf(WordForms.SPELLING_SEPARATOR) + 1);
  }
}
