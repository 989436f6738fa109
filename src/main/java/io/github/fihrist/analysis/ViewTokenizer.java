// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Text to the terms of one view, the whole chain in one step: what the index is made with. The
 * filters beside it do the same a step at a time.
 */
final class ViewTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TokenCursor cursor;
  private final View view;

  private final TextBuffer text = new TextBuffer();

  private List<String> terms = List.of();
  private int nextTerm;

  ViewTokenizer(TextAnalysis analysis, View view) {
    this.cursor = analysis.cursor();
    this.view = view;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    cursor.reset(text.chars(), text.length());
    terms = List.of();
    nextTerm = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (nextTerm < terms.size()) {
      increment.setPositionIncrement(0);
    } else {
      if (!cursor.next()) {
        return false;
      }
      terms = cursor.forms().terms(view);
      nextTerm = 0;
    }
    term.append(terms.get(nextTerm++));
    offset.setOffset(correctOffset(cursor.start()), correctOffset(cursor.end()));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    offset.setOffset(end, end);
  }
}
