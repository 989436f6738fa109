// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * How text becomes words, the same for index and query. Immutable and thread-safe; share one.
 *
 * <pre>{@code
 * TextAnalysis analysis = TextAnalysis.standard();
 * for (Token token : analysis.tokens("وبالكتاب")) {
 *   System.out.println(token.forms().lemmas()); // [كتاب]
 * }
 * }</pre>
 */
public final class TextAnalysis {
  /** Raised with every change of rules or lists that changes tokens. */
  private static final String RULES = "1";

  private static final String LEXICON = "lexicon.bin";

  private final WordAnalyzer words;
  private final WordCache cache;
  private final String fingerprint;

  private TextAnalysis(WordAnalyzer words, String fingerprint) {
    this.words = words;
    this.cache = new WordCache(words);
    this.fingerprint = fingerprint;
  }

  /** Holds the analysis that everyone shares; made when first asked for. */
  private static final class Standard {
    static final TextAnalysis ANALYSIS = load();

    private static TextAnalysis load() {
      try (InputStream stream = TextAnalysis.class.getResourceAsStream(LEXICON)) {
        if (stream == null) {
          throw new IOException("the lexicon is missing from the class path: '" + LEXICON + "'");
        }
        PackedLexicon lexicon = PackedLexicon.read(new BufferedInputStream(stream));
        return new TextAnalysis(
            new WordAnalyzer(new Morphology(lexicon)),
            "fihrist-" + RULES + "-" + lexicon.fingerprint());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The analysis without user dictionaries. */
  public static TextAnalysis standard() {
    return Standard.ANALYSIS;
  }

  /**
   * Names everything that changes tokens: rules, lexicon, options. An index is opened only with the
   * fingerprint it was built with.
   */
  public String fingerprint() {
    return fingerprint;
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
    TokenCursor cursor = new TokenCursor(cache);
    char[] letters = text.toString().toCharArray();
    cursor.reset(letters, letters.length);
    return cursor;
  }

  /** One word that stands alone, as the filters of an analysis chain see it. */
  WordForms word(CharSequence raw) {
    return words.analyze(raw).getFirst().forms();
  }

  TokenCursor cursor() {
    return new TokenCursor(cache);
  }

  /** A Lucene analyzer whose terms are one view of each word. */
  public Analyzer analyzer(View view) {
    return new ViewAnalyzer(this, view);
  }
}
