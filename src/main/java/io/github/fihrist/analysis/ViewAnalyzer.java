// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** One view of {@link TextAnalysis} as a Lucene analyzer. */
final class ViewAnalyzer extends Analyzer {
  private final TextAnalysis analysis;
  private final View view;

  ViewAnalyzer(TextAnalysis analysis, View view) {
    this.analysis = analysis;
    this.view = view;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new ViewTokenizer(analysis, view));
  }

  private static final class ViewTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final TextAnalysis analysis;
    private final View view;

    private TokenCursor cursor;
    private Iterator<String> terms = List.<String>of().iterator();
    private int lastPosition;

    ViewTokenizer(TextAnalysis analysis, View view) {
      this.analysis = analysis;
      this.view = view;
      this.cursor = analysis.cursor("");
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      cursor = analysis.cursor(readAll(input));
      terms = List.<String>of().iterator();
      lastPosition = -1;
    }

    @Override
    public boolean incrementToken() {
      while (!terms.hasNext()) {
        if (!cursor.next()) {
          return false;
        }
        terms = cursor.forms().terms(view).iterator();
      }
      clearAttributes();
      term.append(terms.next());
      offset.setOffset(correctOffset(cursor.start()), correctOffset(cursor.end()));
      increment.setPositionIncrement(cursor.position() - lastPosition);
      lastPosition = cursor.position();
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      int end = correctOffset(cursor.end());
      offset.setOffset(end, end);
    }

    private static String readAll(Reader reader) {
      try {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
