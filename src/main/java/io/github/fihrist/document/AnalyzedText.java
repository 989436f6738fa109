// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.TokenCursor;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of one text, analysed once and played once for each view.
 *
 * <p>A title goes into five fields and a body into three; analysis is most of what a rebuild does.
 */
final class AnalyzedText {
  private final List<WordForms> words = new ArrayList<>();
  private int[] positions;

  AnalyzedText(TextAnalysis analysis, String text) {
    positions = new int[text.length() / 4 + 1];
    TokenCursor cursor = analysis.cursor(text);
    while (cursor.next()) {
      if (words.size() == positions.length) {
        positions = Arrays.copyOf(positions, positions.length * 2);
      }
      positions[words.size()] = cursor.position();
      words.add(cursor.forms());
    }
  }

  /** The terms of one view at their positions; the same as those of the view's analyzer. */
  TokenStream in(View view) {
    return new WordStream(view);
  }

  /** The letter grams of all words, each once with its number. */
  TokenStream inGrams() {
    return new GramStream(words);
  }

  private final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final View view;
    private Iterator<String> terms = List.<String>of().iterator();
    private int next;
    private int lastPosition;

    WordStream(View view) {
      this.view = view;
    }

    @Override
    public void reset() {
      terms = List.<String>of().iterator();
      next = 0;
      lastPosition = -1;
    }

    @Override
    public boolean incrementToken() {
      while (!terms.hasNext()) {
        if (next == words.size()) {
          return false;
        }
        terms = words.get(next).terms(view).iterator();
        next++;
      }
      clearAttributes();
      term.append(terms.next());
      int position = positions[next - 1];
      increment.setPositionIncrement(position - lastPosition);
      lastPosition = position;
      return true;
    }
  }
}
