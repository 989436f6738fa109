// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.List;

/**
 * A piece of an article, to the letter: {@code body.startsWith(text, offset)}.
 *
 * @param text the piece
 * @param offset where it begins in the body, in UTF-16 code units
 * @param spans its marks, counted from its own beginning, in order, none touching another's inside
 * @param cutBefore whether its first sentence begins before it
 * @param cutAfter whether its last sentence goes on after it
 */
public record Passage(
    String text, int offset, List<Span> spans, boolean cutBefore, boolean cutAfter) {

  /** Validates and copies. */
  public Passage {
    spans = MarkedText.checked(text, spans);
  }
}
