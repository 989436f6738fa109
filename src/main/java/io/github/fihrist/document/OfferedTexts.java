// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.Vocabulary;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;

/**
 * What one article offers to complete a query with: its headline, the words and the phrases of two
 * or three words in it, and those that its text repeats.
 *
 * <p>What an article repeats it is about; taking every phrase of every text would double the index
 * for phrases that nobody looks for. See {@link Phrases}.
 */
final class OfferedTexts {
  /** How often a text must say what it offers. */
  static final int TITLE_OCCURRENCES = 1;

  static final int BODY_OCCURRENCES = 2;

  private static final int MAX_TITLE_WORDS = 24;

  /** A headline longer than that is a text, and the term must fit into the index. */
  private static final int MAX_TITLE_CHARS = 300;

  /** One article in so many goes on to the next level of {@link IndexField#completion}. */
  private static final int SAMPLE = 32;

  /** Spreads ids that differ in their last digits only. */
  private static final int MULTIPLIER = 0x9E3779B1;

  /** The lower bits of the product are hardly mixed. */
  private static final int MIXED_BITS = 15;

  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseWords phraseWords = new PhraseWords(vocabulary);
  private final Set<String> terms = new LinkedHashSet<>();

  /** Adds what a text offers that must say it so often. */
  void add(String text, AnalyzedText words, int occurrences) {
    int[] numbers = vocabulary.numbers(words);
    phraseWords.update();
    Phrases phrases = new Phrases(phraseWords, text, words, numbers, occurrences);
    for (int i = 0; i < phrases.count(); i++) {
      terms.add(phrases.term(i));
    }
  }

  void addTo(Document document, String id) {
    for (int level = 0; level < levels(id); level++) {
      String field = IndexField.completion(level);
      terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }
  }

  /** Adds a whole headline to the document of its article. */
  static void addTitle(Document document, @Nullable AnalyzedText words) {
    String title = words == null ? "" : wholeTitle(words);
    if (!title.isEmpty()) {
      document.add(new StringField(IndexField.COMPLETION_TITLE, title, Field.Store.NO));
    }
  }

  /** The words of a headline as one term, empty if it is too long. */
  private static String wholeTitle(AnalyzedText words) {
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < Math.min(words.size(), MAX_TITLE_WORDS); i++) {
      whole.append(i == 0 ? "" : " ").append(words.forms(i).exact());
    }
    return whole.length() <= MAX_TITLE_CHARS ? whole.toString() : "";
  }

  /** In how many fields of {@link IndexField#completion} the article of an id is. */
  static int levels(String id) {
    int hash = (id.hashCode() * MULTIPLIER) >>> MIXED_BITS;
    int levels = 1;
    for (int sample = SAMPLE; levels < IndexField.COMPLETION_LEVELS && hash % sample == 0; ) {
      sample *= SAMPLE;
      levels++;
    }
    return levels;
  }
}
