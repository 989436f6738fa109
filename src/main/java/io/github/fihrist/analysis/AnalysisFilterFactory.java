// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;

/**
 * What the filters of this package have in common: the analysis, with the user dictionary of the
 * parameters {@code protectedWords}, {@code synonyms} and {@code lemmas}, each the name of a UTF-8
 * file as {@link UserDictionary.Builder} reads it. All filters of a chain should be given the same.
 */
public abstract sealed class AnalysisFilterFactory extends TokenFilterFactory
    implements ResourceLoaderAware
    permits CompoundFilterFactory,
        StopWordFilterFactory,
        ExactFilterFactory,
        StemFilterFactory,
        LemmaFilterFactory {
  private Optional<String> protectedWords = Optional.empty();
  private Optional<String> synonyms = Optional.empty();
  private Optional<String> lemmas = Optional.empty();
  private TextAnalysis analysis = TextAnalysis.standard();

  AnalysisFilterFactory() {}

  AnalysisFilterFactory(String name, Map<String, String> parameters) {
    super(parameters);
    protectedWords = Optional.ofNullable(get(parameters, "protectedWords"));
    synonyms = Optional.ofNullable(get(parameters, "synonyms"));
    lemmas = Optional.ofNullable(get(parameters, "lemmas"));
    FactoryParameters.refuseRest(name, parameters);
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    UserDictionary.Builder dictionary = UserDictionary.builder();
    if (protectedWords.isPresent()) {
      dictionary.protectedWordLines(lines(loader, protectedWords.get()));
    }
    if (synonyms.isPresent()) {
      dictionary.synonymLines(lines(loader, synonyms.get()));
    }
    if (lemmas.isPresent()) {
      dictionary.lemmaLines(lines(loader, lemmas.get()));
    }
    UserDictionary read = dictionary.build();
    if (!read.isEmpty()) {
      analysis = TextAnalysis.standard().with(read);
    }
  }

  private static List<DictionaryLine> lines(ResourceLoader loader, String file) throws IOException {
    try (InputStream stream = loader.openResource(file)) {
      return DictionaryLine.read(file, stream);
    }
  }

  TextAnalysis analysis() {
    return analysis;
  }
}
