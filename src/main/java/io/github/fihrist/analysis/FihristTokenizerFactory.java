// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** Makes {@link FihristTokenizer}s; no parameters. */
public final class FihristTokenizerFactory extends TokenizerFactory {
  /** The name in chains. */
  public static final String NAME = "fihristArabic";

  /** For Lucene's service loader, which reads the name and makes no instance with it. */
  public FihristTokenizerFactory() {
    throw defaultCtorException();
  }

  /** A factory. */
  public FihristTokenizerFactory(Map<String, String> parameters) {
    super(parameters);
    FactoryParameters.refuseRest(NAME, parameters);
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new FihristTokenizer(factory);
  }
}
