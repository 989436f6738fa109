// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link ViewFilter}s to {@link View#STEM}; parameters as {@link AnalysisFilterFactory}
 * tells.
 */
public final class StemFilterFactory extends AnalysisFilterFactory {
  /** The name in chains. */
  public static final String NAME = "fihristStem";

  /** For Lucene's service loader, which reads the name and makes no instance with it. */
  public StemFilterFactory() {
    throw defaultCtorException();
  }

  /** A factory. */
  public StemFilterFactory(Map<String, String> parameters) {
    super(NAME, parameters);
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new ViewFilter(input, analysis(), View.STEM);
  }
}
