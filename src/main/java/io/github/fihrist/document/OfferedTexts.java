// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/**
 * What one article offers to complete a query with: its headline, the words and the phrases of two
 * or three words in it, and those that its text repeats.
 *
 * <p>What an article repeats it is about; taking every phrase of every text would double the index
 * for phrases that nobody looks for. See {@link Phrases}.
 */
final class OfferedTexts {
  private static final int MAX_TITLE_WORDS = 24;

  /** A headline longer than that is a text, and the term must fit into the index. */
  private static final int MAX_TITLE_CHARS = 300;

  /** One article in so many goes on to the next level of {@link IndexField#completion}. */
  private static final int SAMPLE = 32;

  /** Spreads ids that differ in their last digits only. */
  private static final int MULTIPLIER = 0x9E3779B1;

  /** The lower bits of the product are hardly mixed. */
  private static final int MIXED_BITS = 15;

  private final Set<String> terms = new LinkedHashSet<>();
  private String title = "";

  void addTitle(String text, AnalyzedText words) {
    new Phrases(text, words, 1).addTo(terms);
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < Math.min(words.size(), MAX_TITLE_WORDS); i++) {
      whole.append(i == 0 ? "" : " ").append(words.forms(i).exact());
    }
    if (whole.length() <= MAX_TITLE_CHARS) {
      title = whole.toString();
    }
  }

  void addBody(String text, AnalyzedText words) {
    new Phrases(text, words, 2).addTo(terms);
  }

  void addTo(Document document, String id) {
    if (!title.isEmpty()) {
      document.add(new StringField(IndexField.COMPLETION_TITLE, title, Field.Store.NO));
    }
    int hash = (id.hashCode() * MULTIPLIER) >>> MIXED_BITS;
    int sample = 1;
    for (int level = 0; level < IndexField.COMPLETION_LEVELS && hash % sample == 0; level++) {
      String field = IndexField.completion(level);
      terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
      sample *= SAMPLE;
    }
  }
}
