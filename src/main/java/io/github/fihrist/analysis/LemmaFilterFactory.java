// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link ViewFilter}s to {@link View#LEMMA}; parameters as {@link AnalysisFilterFactory}
 * tells.
 */
public final class LemmaFilterFactory extends AnalysisFilterFactory {
  /** The name in chains. */
  public static final String NAME = "fihristLemma";

  /** For Lucene's service loader, which reads the name and makes no instance with it. */
  public LemmaFilterFactory() {
    throw defaultCtorException();
  }

  /** A factory. */
  public LemmaFilterFactory(Map<String, String> parameters) {
    super(NAME, parameters);
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new ViewFilter(input, analysis(), View.LEMMA);
  }
}
