// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.article.Article;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The articles of an index, to the letter. For one thread, as long as the reader is open.
 *
 * <pre>{@code
 * StoredArticles articles = new StoredArticles(searcher.getIndexReader());
 * for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
 *   System.out.println(articles.article(hit.doc).title());
 * }
 * }</pre>
 */
/*
 * An article is one binary doc value: Lucene keeps these as they are and reads one by itself. Its
 * stored fields pack many documents together, and unpack twenty kilobytes to give one of three. But
 * who asks for doc values gets an array as long as the longest; so long articles, which
 * need the work for themselves, are in a stored field.
 */
public final class StoredArticles {
  private static final int MAX_VALUE_BYTES = 1 << 14;

  private final List<LeafReaderContext> leaves;
  private final @Nullable BinaryDocValues[] values;
  private final IndexReader reader;
  private final ArticleUnpacker unpacker = new ArticleUnpacker();

  /** Those of a reader. */
  public StoredArticles(IndexReader reader) {
    this.reader = reader;
    this.leaves = reader.leaves();
    this.values = new BinaryDocValues[leaves.size()];
  }

  static void add(Document document, Article article) {
    BytesRef packed = ArticlePacker.pack(article);
    document.add(
        packed.length <= MAX_VALUE_BYTES
            ? new BinaryDocValuesField(IndexField.ARTICLE, packed)
            : new StoredField(IndexField.LONG_ARTICLE, packed));
  }

  /**
   * The article of a document.
   *
   * @throws IllegalArgumentException if the document has none, being of another program
   */
  public Article article(int doc) throws IOException {
    return unpacker.unpack(packed(doc));
  }

  /** The headline of a document's article, empty if it has none; else as {@link #article}. */
  public Optional<String> title(int doc) throws IOException {
    return unpacker.title(packed(doc));
  }

  private BytesRef packed(int doc) throws IOException {
    int number = ReaderUtil.subIndex(doc, leaves);
    LeafReaderContext leaf = leaves.get(number);
    int target = doc - leaf.docBase;
    BinaryDocValues known = values[number];
    // Values are read forwards only, and hits come in any order.
    if (known == null || known.docID() >= target) {
      known = leaf.reader().getBinaryDocValues(IndexField.ARTICLE);
      values[number] = known;
    }
    if (known != null && known.advanceExact(target)) {
      return known.binaryValue();
    }
    BytesRef packed =
        reader
            .storedFields()
            .document(doc, Set.of(IndexField.LONG_ARTICLE))
            .getBinaryValue(IndexField.LONG_ARTICLE);
    if (packed == null) {
      throw new IllegalArgumentException(
          "document %d has no article; index it with Fihrist".formatted(doc));
    }
    return packed;
  }
}
