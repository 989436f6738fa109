// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import org.apache.lucene.analysis.Analyzer;

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
}
