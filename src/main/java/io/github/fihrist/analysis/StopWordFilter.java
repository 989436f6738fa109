// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Removes {@link StopWords}, for those who do not want them in the index; leaves gaps. Comes before
 * the filter of a view, since it must see words as written.
 */
public final class StopWordFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TextAnalysis analysis;

  /** A filter that removes what the analysis takes for stop words. */
  public StopWordFilter(TokenStream input, TextAnalysis analysis) {
    super(input);
    this.analysis = analysis;
  }

  @Override
  protected boolean accept() {
    return analysis.word(term.buffer(), term.length()).filter(StopWords::isStop).isEmpty();
  }
}
