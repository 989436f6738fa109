// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * Articles to Lucene documents; {@link StoredArticles} leads back. What is stored is the article to
 * the letter; what is indexed are the words of title and body in the views of {@link
 * IndexField#VIEWS}, and the other parts as exact terms. Thread-safe.
 *
 * <p>The documents carry neither term vectors nor offsets: snippets analyse the stored text again,
 * and the index stays small.
 */
public final class ArticleDocuments {
  private static final FieldType WITH_POSITIONS =
      textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WITHOUT_POSITIONS = textType(IndexOptions.DOCS_AND_FREQS);

  private final TextAnalysis analysis;

  /** Documents whose words are those of an analysis. */
  public ArticleDocuments(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * The article as a document, to be given once to an index writer that uses {@link
   * IndexAnalyzers}; its text fields are streams of words already analysed.
   *
   * @throws IllegalArgumentException if title or body are longer than {@link
   *     ArticleLimits#MAX_TEXT_CHARS}
   */
  public Document toDocument(Article article) {
    requireLength("title", Optional.ofNullable(article.title()).orElse(""));
    requireLength("body", article.body());
    Document document = new Document();
    document.add(new StringField(IndexField.ID, ExactTerm.of(article.id()), Field.Store.NO));
    document.add(new SortedDocValuesField(IndexField.ID, ExactTerm.of(article.id())));
    StoredArticles.add(document, article);
    addText(document, article);
    addDate(document, article.date());
    addExact(document, IndexField.SOURCE, article.source());
    addExact(document, IndexField.AUTHOR, article.author());
    addExact(document, IndexField.CATEGORY, article.category());
    article.tags().forEach(tag -> addExact(document, IndexField.TAG, tag));
    article
        .attributes()
        .forEach((name, value) -> addExact(document, IndexField.attribute(name), value));
    return document;
  }

  private void addText(Document document, Article article) {
    OfferedTexts offered = new OfferedTexts();
    List<AnalyzedText> texts = new ArrayList<>();
    String title = article.title();
    if (title != null) {
      AnalyzedText words = analysis.analyzed(title);
      offered.addTitle(title, words);
      for (View view : IndexField.VIEWS) {
        document.add(
            new Field(IndexField.title(view), new ViewStream(words, view), WITH_POSITIONS));
        document.add(new Field(IndexField.text(view), new ViewStream(words, view), WITH_POSITIONS));
      }
      texts.add(words);
    }
    AnalyzedText words = analysis.analyzed(article.body());
    offered.addBody(article.body(), words);
    texts.add(words);
    document.add(new Field(IndexField.GRAMS, new GramStream(texts), WITHOUT_POSITIONS));
    for (View view : IndexField.VIEWS) {
      document.add(new Field(IndexField.text(view), new ViewStream(words, view), WITH_POSITIONS));
    }
    offered.addTo(document, article.id());
  }

  private static void requireLength(String part, String text) {
    if (text.length() > ArticleLimits.MAX_TEXT_CHARS) {
      throw new IllegalArgumentException(
          "%s has %d characters, more than %d; split the article"
              .formatted(part, text.length(), ArticleLimits.MAX_TEXT_CHARS));
    }
  }

  private static void addDate(Document document, @Nullable Instant date) {
    if (date != null) {
      document.add(new LongField(IndexField.DATE, IndexedDate.millis(date), Field.Store.NO));
    }
  }

  private static void addExact(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new KeywordField(field, ExactTerm.of(value), Field.Store.NO));
    }
  }

  private static FieldType textType(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
