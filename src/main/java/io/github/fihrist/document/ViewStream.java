// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.View;
import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The terms of one view of an analysed text at their positions; the same as those of the view's
 * analyzer.
 *
 * <p>A title goes into five fields and a body into three, and analysis is dear: so a text is
 * analysed once and played once for each. The terms are bytes, as the index has them.
 */
final class ViewStream extends TokenStream {
  /** Added before the others, which bring a term of their own. */
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final AnalyzedText words;
  private final View view;
  private final BytesRefBuilder bytes = new BytesRefBuilder();
  private int word;
  private int nextTerm;
  private int skipped;

  ViewStream(AnalyzedText words, View view) {
    this.words = words;
    this.view = view;
  }

  @Override
  public void reset() {
    word = 0;
    nextTerm = 0;
  }

  @Override
  public boolean incrementToken() {
    int step = nextTerm == 0 ? 1 : 0;
    while (word < words.size() && !IndexField.holds(view, words.wordClass(word))) {
      word++;
      step++;
    }
    if (word == words.size()) {
      skipped = step - 1;
      return false;
    }
    words.copyUtf8(word, view, nextTerm, bytes);
    term.setBytesRef(bytes.get());
    increment.setPositionIncrement(step);
    nextTerm++;
    if (nextTerm == words.terms(word, view)) {
      nextTerm = 0;
      word++;
    }
    return true;
  }

  /** Particles at the end leave their places empty: a word has one position in all views. */
  @Override
  public void end() throws IOException {
    super.end();
    increment.setPositionIncrement(skipped);
  }
}
