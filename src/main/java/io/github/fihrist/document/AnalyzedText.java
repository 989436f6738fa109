// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.TokenCursor;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of one text, analysed once and played once for each view.
 *
 * <p>A title goes into five fields and a body into three; analysis is most of what a rebuild does.
 */
final class AnalyzedText {
  private final String text;
  private final List<WordForms> words = new ArrayList<>();
  private int[] positions;
  private int[] starts;
  private int[] ends;

  AnalyzedText(TextAnalysis analysis, String text) {
    this.text = text;
    positions = new int[text.length() / 4 + 1];
    starts = new int[positions.length];
    ends = new int[positions.length];
    TokenCursor cursor = analysis.cursor(text);
    while (cursor.next()) {
      if (words.size() == positions.length) {
        positions = Arrays.copyOf(positions, positions.length * 2);
        starts = Arrays.copyOf(starts, positions.length);
        ends = Arrays.copyOf(ends, positions.length);
      }
      positions[words.size()] = cursor.position();
      starts[words.size()] = cursor.start();
      ends[words.size()] = cursor.end();
      words.add(cursor.forms());
    }
  }

  int size() {
    return words.size();
  }

  WordForms word(int index) {
    return words.get(index);
  }

  /** The word's letters as they stand in the text. */
  String written(int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** What stands between a word and the next one. */
  String gapBehind(int index) {
    return text.substring(ends[index], starts[index + 1]);
  }

  /** The terms of one view at their positions; the same as those of the view's analyzer. */
  TokenStream in(View view) {
    return new WordStream(word -> word.terms(view));
  }

  /** The letter grams of all words. */
  TokenStream inGrams() {
    return new WordStream(LetterGrams::of);
  }

  private final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final Function<WordForms, List<String>> termsOf;
    private Iterator<String> terms = List.<String>of().iterator();
    private int next;
    private int lastPosition;

    WordStream(Function<WordForms, List<String>> termsOf) {
      this.termsOf = termsOf;
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
        terms = termsOf.apply(words.get(next)).iterator();
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
