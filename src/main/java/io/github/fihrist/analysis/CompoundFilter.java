// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Parts names that are written as one word or two: عبدالرحمن becomes عبد, الرحمن, at two positions.
 * Comes behind {@link FihristTokenizer}, before filters that change letters.
 */
public final class CompoundFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TextAnalysis analysis;

  /** The token whose second half comes next. */
  private AttributeSource.@Nullable State whole;

  private int secondStart;

  /** A filter that parts what the analysis parts. */
  public CompoundFilter(TokenStream input, TextAnalysis analysis) {
    super(input);
    this.analysis = analysis;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    whole = null;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (whole != null) {
      restoreState(whole);
      whole = null;
      increment.setPositionIncrement(1);
      cut(secondStart, term.length());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    int border = analysis.border(term.buffer(), term.length());
    if (border > 0) {
      whole = captureState();
      secondStart = border;
      cut(0, secondStart);
    }
    return true;
  }

  /** Makes a part of the token the token; offsets stay where letters were changed before. */
  private void cut(int from, int to) {
    int start = offset.startOffset();
    if (offset.endOffset() - start == term.length()) {
      offset.setOffset(start + from, start + to);
    }
    System.arraycopy(term.buffer(), from, term.buffer(), 0, to - from);
    term.setLength(to - from);
  }
}
