// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexedDate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What people build who take Lucene as it is: title and body in one field under ArabicAnalyzer,
 * stored, with offsets in its postings for highlighting; id, date and source for filters. Reads the
 * articles as Fihrist does, with as many threads and as large a buffer.
 */
final class PlainLucene {
  static final String TEXT = "text";

  private static final FieldType STORED_TEXT = new FieldType();

  static {
    STORED_TEXT.setTokenized(true);
    STORED_TEXT.setStored(true);
    STORED_TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    STORED_TEXT.freeze();
  }

  private final ArticleReader reader;
  private final IndexWriter writer;

  private PlainLucene(ArticleReader reader, IndexWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** Builds the index; returns the number of articles in it. */
  static int rebuild(Path dir, ArticleSource source, int threads, int ramBufferMegabytes)
      throws IOException, InterruptedException, ExecutionException {
    try (Directory directory = FSDirectory.open(dir);
        Analyzer analyzer = new ArabicAnalyzer();
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                    .setRAMBufferSizeMB(ramBufferMegabytes));
        ArticleReader reader = source.open();
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      PlainLucene build = new PlainLucene(reader, writer);
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            pool.submit(
                () -> {
                  build.work();
                  return build;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
      return writer.getDocStats().numDocs;
    }
  }

  private void work() throws IOException {
    for (Optional<Reading> next = next(); next.isPresent(); next = next()) {
      if (next.get() instanceof Reading.Accepted accepted) {
        writer.addDocument(document(accepted.article()));
      }
    }
  }

  private synchronized Optional<Reading> next() throws IOException {
    return reader.read();
  }

  /** Adds an article, or replaces the one of its id. */
  static void put(IndexWriter writer, Article article) throws IOException {
    writer.updateDocument(new Term(IndexField.ID, article.id()), document(article));
  }

  private static Document document(Article article) {
    Document document = new Document();
    document.add(new StringField(IndexField.ID, article.id(), Field.Store.YES));
    if (article.date() != null) {
      document.add(
          new LongField(IndexField.DATE, IndexedDate.millis(article.date()), Field.Store.YES));
    }
    addExact(document, IndexField.SOURCE, article.source());
    addExact(document, "url", article.url());
    if (article.title() != null) {
      document.add(new Field(TEXT, article.title(), STORED_TEXT));
    }
    document.add(new Field(TEXT, article.body(), STORED_TEXT));
    return document;
  }

  private static void addExact(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new KeywordField(field, value, Field.Store.YES));
    }
  }
}
