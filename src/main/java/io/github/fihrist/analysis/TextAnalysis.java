// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * How text becomes words, the same for index and query. Immutable and thread-safe; share one.
 *
 * <pre>{@code
 * TextAnalysis analysis = TextAnalysis.standard();
 * for (Token token : analysis.tokens("وبالكتاب")) { … token.forms().lemmas() … }
 * }</pre>
 */
public final class TextAnalysis {
  private static final TextAnalysis STANDARD = new TextAnalysis();

  private final Morphology morphology = new Morphology();

  private TextAnalysis() {}

  /** The analysis without user dictionaries. */
  public static TextAnalysis standard() {
    return STANDARD;
  }

  /**
   * Names everything that changes tokens: rules, lexicon, options. An index is opened only with the
   * fingerprint it was built with.
   */
  public String fingerprint() {
    return "fihrist-0";
  }

  /** The words of a text, in order. */
  public List<Token> tokens(CharSequence text) {
    List<Token> tokens = new ArrayList<>();
    TokenCursor cursor = cursor(text);
    while (cursor.next()) {
      tokens.add(cursor.token());
    }
    return tokens;
  }

  /** Reads the words of a text one by one; for one thread. */
  public TokenCursor cursor(CharSequence text) {
    return new TokenCursor(text, morphology);
  }

  /** A Lucene analyzer whose terms are one view of each word. */
  public Analyzer analyzer(View view) {
    return new ViewAnalyzer(this, view);
  }
}
