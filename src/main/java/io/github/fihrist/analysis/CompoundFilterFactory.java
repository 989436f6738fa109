// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link CompoundFilter}s; parameters as {@link AnalysisFilterFactory} tells. */
public final class CompoundFilterFactory extends AnalysisFilterFactory {
  /** The name in chains. */
  public static final String NAME = "fihristCompound";

  /** For Lucene's service loader, which reads the name and makes no instance with it. */
  public CompoundFilterFactory() {
    throw defaultCtorException();
  }

  /** A factory. */
  public CompoundFilterFactory(Map<String, String> parameters) {
    super(NAME, parameters);
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new CompoundFilter(input, analysis());
  }
}
