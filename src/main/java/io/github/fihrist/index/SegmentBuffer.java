// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.ArticleBatch;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.ArticleWords;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Articles in memory that are going to be a segment of an index: their words in an {@link
 * ArticleBatch}, everything else in a small index of its own, where Lucene treats it as always. For
 * one thread.
 */
final class SegmentBuffer implements Closeable {
  private final ArticleDocuments documents;
  private final ArticleBatch words = new ArticleBatch();
  private final Directory directory = new ByteBuffersDirectory();
  private final IndexWriter others;
  private @Nullable DirectoryReader opened;
  private @Nullable LeafReader joined;

  SegmentBuffer(TextAnalysis analysis, ArticleDocuments documents) throws IOException {
    this.documents = documents;
    // One segment, with the articles in the order in which they came.
    IndexWriterConfig config =
        WriterConfig.of(analysis, RebuildOptions.MAX_RAM_BUFFER_MEGABYTES)
            .setMaxBufferedDocs(Integer.MAX_VALUE)
            .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setCommitOnClose(false);
    this.others = new IndexWriter(directory, config);
  }

  /**
   * Adds an article.
   *
   * @param replaces whether one of its id may be in the buffer, and is to be deleted
   * @throws IllegalArgumentException if Lucene refuses it; it is not in the buffer then
   */
  void add(Article article, boolean replaces) throws IOException {
    ArticleWords analyzed = documents.words(article);
    Document document = documents.withoutWords(article, analyzed);
    try {
      if (replaces) {
        BytesRef id = ExactTerm.of(article.id());
        others.updateDocument(new Term(IndexField.ID, id), document);
      } else {
        others.addDocument(document);
      }
    } catch (IllegalArgumentException e) {
      // A document that is refused half-way has a number, and is deleted.
      while (words.size() < others.getDocStats().maxDoc) {
        words.addNothing();
      }
      throw e;
    }
    words.add(article, analyzed);
  }

  long ramBytesUsed() {
    return words.ramBytesUsed() + others.ramBytesUsed();
  }

  /**
   * All of it as a reader to be added to an index, once, without what was replaced; empty if
   * nothing is left. The buffer closes it. Nothing may be added afterwards.
   */
  Optional<CodecReader> reader() throws IOException {
    if (opened == null) {
      opened = DirectoryReader.open(others);
      if (!opened.leaves().isEmpty()) {
        LeafReader leaf = opened.leaves().getFirst().reader();
        joined = new ParallelLeafReader(false, leaf, words.leaf());
      }
    }
    return joined == null ? Optional.empty() : Optional.of(SlowCodecReaderWrapper.wrap(joined));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(joined, opened, (Closeable) others::rollback, directory);
  }
}
