// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Written words to the terms of one view; several terms of a word stand at one position. Tokens of
 * nothing but marks go, and leave no gap.
 */
public final class ViewFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TextAnalysis analysis;
  private final View view;

  private List<String> terms = List.of();
  private int nextTerm;
  private State state = new State();

  /** A filter to one view of the analysis. */
  public ViewFilter(TokenStream input, TextAnalysis analysis, View view) {
    super(input);
    this.analysis = analysis;
    this.view = view;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms = List.of();
    nextTerm = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (nextTerm < terms.size()) {
      restoreState(state);
      term.setEmpty().append(terms.get(nextTerm++));
      increment.setPositionIncrement(0);
      return true;
    }
    while (input.incrementToken()) {
      Optional<WordForms> forms = analysis.word(term.buffer(), term.length());
      if (forms.isPresent()) {
        terms = forms.get().terms(view);
        nextTerm = 1;
        if (terms.size() > 1) {
          state = captureState();
        }
        term.setEmpty().append(terms.getFirst());
        return true;
      }
    }
    return false;
  }
}
