// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleLimits;
import java.time.Instant;
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
    ArticleWords words = words(article);
    Document document = withoutWords(article, words);
    addWords(document, article, words);
    return document;
  }

  /**
   * The words of an article, for {@link #withoutWords} and {@link ArticleBatch}.
   *
   * @throws IllegalArgumentException as {@link #toDocument}
   */
  public ArticleWords words(Article article) {
    return ArticleWords.of(article, analysis);
  }

  /** What {@link #toDocument} gives, but for the fields that an {@link ArticleBatch} has. */
  public Document withoutWords(Article article, ArticleWords words) {
    Document document = new Document();
    document.add(new StringField(IndexField.ID, ExactTerm.of(article.id()), Field.Store.NO));
    document.add(new SortedDocValuesField(IndexField.ID, ExactTerm.of(article.id())));
    StoredArticles.add(document, article);
    OfferedTexts.addTitle(document, words.title());
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

  private static void addWords(Document document, Article article, ArticleWords words) {
    OfferedTexts offered = new OfferedTexts();
    String title = article.title();
    AnalyzedText titleWords = words.title();
    if (title != null && titleWords != null) {
      offered.add(title, titleWords, OfferedTexts.TITLE_OCCURRENCES);
      for (View view : IndexField.VIEWS) {
        document.add(
            new Field(IndexField.title(view), new ViewStream(titleWords, view), WITH_POSITIONS));
        document.add(
            new Field(IndexField.text(view), new ViewStream(titleWords, view), WITH_POSITIONS));
      }
    }
    offered.add(article.body(), words.body(), OfferedTexts.BODY_OCCURRENCES);
    document.add(new Field(IndexField.GRAMS, new GramStream(words.texts()), WITHOUT_POSITIONS));
    for (View view : IndexField.VIEWS) {
      document.add(
          new Field(IndexField.text(view), new ViewStream(words.body(), view), WITH_POSITIONS));
    }
    offered.addTo(document, article.id());
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
