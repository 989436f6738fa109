// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * The words of Arabic text with their letters as written; what separates words is told in {@code
 * docs/arabic.md}. The first step of a chain; the filters of this package expect its tokens.
 */
public final class FihristTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TextBuffer text = new TextBuffer();
  private final WordBreaker breaker = new WordBreaker();

  /** A tokenizer, for one thread. */
  public FihristTokenizer() {}

  FihristTokenizer(AttributeFactory factory) {
    super(factory);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    breaker.reset(text.chars(), text.length());
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!breaker.next()) {
      return false;
    }
    term.copyBuffer(text.chars(), breaker.start(), breaker.end() - breaker.start());
    offset.setOffset(correctOffset(breaker.start()), correctOffset(breaker.end()));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    offset.setOffset(end, end);
  }
}
