// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.util.Iterator;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.jspecify.annotations.Nullable;

/**
 * Text to the terms of one view, the whole chain in one step: what the index is made with. The
 * filters beside it do the same a step at a time.
 */
final class ViewTokenizer extends Tokenizer {
  /** All attributes that Lucene's tokenizers have, in one. */
  private final PackedTokenAttributeImpl token;

  private final TextAnalysis analysis;
  private final View view;
  private final TextBuffer text = new TextBuffer();

  /** Null before the first text and behind the last word. */
  private @Nullable AnalyzedText words;

  private int word;
  private int nextTerm;

  /** Whether nobody added attributes that Lucene's tokenizers do not have. */
  private boolean isAlone;

  private boolean hasCharFilter;

  ViewTokenizer(TextAnalysis analysis, View view) {
    super(DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
    this.token = (PackedTokenAttributeImpl) addAttribute(CharTermAttribute.class);
    addAttribute(OffsetAttribute.class);
    addAttribute(PositionIncrementAttribute.class);
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
    Iterator<AttributeImpl> attributes = getAttributeImplsIterator();
    attributes.next();
    isAlone = !attributes.hasNext();
    hasCharFilter = input instanceof CharFilter;
  }

  @Override
  public boolean incrementToken() {
    AnalyzedText analyzed = words;
    if (analyzed == null) {
      throw new IllegalStateException("call reset() before incrementToken()");
    }
    clearToken();
    if (word == analyzed.size()) {
      return false;
    }
    analyzed.copyTerm(word, view, nextTerm, token);
    int start = analyzed.start(word);
    int end = analyzed.end(word);
    if (hasCharFilter) {
      start = correctOffset(start);
      end = correctOffset(end);
    }
    token.setOffset(start, end);
    if (nextTerm > 0) {
      token.setPositionIncrement(0);
    }
    nextTerm++;
    if (nextTerm == analyzed.terms(word, view)) {
      nextTerm = 0;
      word++;
    }
    return true;
  }

  /**
   * Clears what a word does not set anyway. Clearing a type that nobody changed would cost G1 a
   * memory barrier a word.
   */
  private void clearToken() {
    if (isAlone && TypeAttribute.DEFAULT_TYPE.equals(token.type())) {
      token.setPositionIncrement(1);
      token.setPositionLength(1);
      token.setTermFrequency(1);
    } else {
      clearAttributes();
    }
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    token.setOffset(end, end);
  }

  @Override
  public void close() throws IOException {
    super.close();
    words = null;
  }
}
