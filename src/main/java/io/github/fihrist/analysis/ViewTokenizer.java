// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Text to the terms of one view, the whole chain in one step: what the index is made with. The
 * filters beside it do the same a step at a time.
 */
final class ViewTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TextAnalysis analysis;
  private final View view;
  private final TextBuffer text = new TextBuffer();

  /** Null before the first text and behind the last word. */
  private @Nullable AnalyzedText words;

  private int word;
  private int nextTerm;

  ViewTokenizer(TextAnalysis analysis, View view) {
    this.analysis = analysis;
    this.view = view;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    words = analysis.recent(text.chars(), text.length());
    word = 0;
    nextTerm = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    AnalyzedText analyzed = words;
    if (analyzed == null) {
      throw new IllegalStateException("call reset() before incrementToken()");
    }
    if (word == analyzed.size()) {
      return false;
    }
    analyzed.copyTerm(word, view, nextTerm, term);
    offset.setOffset(correctOffset(analyzed.start(word)), correctOffset(analyzed.end(word)));
    if (nextTerm > 0) {
      increment.setPositionIncrement(0);
    }
    nextTerm++;
    if (nextTerm == analyzed.terms(word, view)) {
      nextTerm = 0;
      word++;
    }
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    offset.setOffset(end, end);
  }

  @Override
  public void close() throws IOException {
    super.close();
    words = null;
  }
}
