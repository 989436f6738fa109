// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;

/**
 * The analyzer of each field, for the index writer: every text field sees the words in its view,
 * any other field is one term. Thread-safe.
 */
public final class IndexAnalyzers extends DelegatingAnalyzerWrapper {

  /**
   * Free positions between title and body, which are two values of one field: no phrase or
   * proximity reaches from the last word of one to the first word of the other.
   */
  public static final int POSITION_GAP = 100;

  private final Map<String, Analyzer> byField = new HashMap<>();
  private final Analyzer exact = new KeywordAnalyzer();

  /** The analyzers of an index built with an analysis. */
  public IndexAnalyzers(TextAnalysis analysis) {
    super(PER_FIELD_REUSE_STRATEGY);
    for (View view : IndexField.VIEWS) {
      Analyzer analyzer = analysis.analyzer(view);
      byField.put(IndexField.text(view), analyzer);
      byField.put(IndexField.title(view), analyzer);
    }
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return byField.getOrDefault(fieldName, exact);
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return POSITION_GAP;
  }
}
