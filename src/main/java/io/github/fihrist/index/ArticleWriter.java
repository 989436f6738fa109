// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Adds, replaces and deletes articles of the live index.
 *
 * <pre>{@code
 * try (ArticleWriter writer = ArticleWriter.open(dir, TextAnalysis.standard())) {
 *   writer.put(article);
 *   writer.delete("17");
 *   writer.commit();
 * }
 * }</pre>
 *
 * <p>Nothing is visible or durable before {@link #commit}; once it returns, neither a killed
 * process nor a power failure takes it back. Readers see it after {@link LiveIndex#refresh}.
 * Thread-safe; while it is open no other writer, and no rebuild, may write the index.
 */
public final class ArticleWriter implements AutoCloseable {
  private final WriteLock lock;
  private final Directory directory;
  private final IndexWriter writer;
  private final ArticleDocuments documents;
  private final Manifest manifest;

  /** Changes share it, a commit has it alone: its count must be of what it commits. */
  private final ReadWriteLock changes = new ReentrantReadWriteLock();

  private ArticleWriter(
      WriteLock lock,
      Directory directory,
      IndexWriter writer,
      Manifest manifest,
      TextAnalysis analysis) {
    this.lock = lock;
    this.directory = directory;
    this.writer = writer;
    this.manifest = manifest;
    this.documents = new ArticleDocuments(analysis);
  }

  /**
   * Opens the live generation for writing.
   *
   * @throws NoIndexException if there is no index
   * @throws IndexFormatException if it has another format or was built with another analysis
   * @throws IndexLockedException if another process, or another thread, is writing it
   */
  public static ArticleWriter open(Path dir, TextAnalysis analysis) throws IOException {
    IndexLayout layout = new IndexLayout(dir);
    // Before the lock, which would leave its file in a directory that is no index.
    layout.current();
    WriteLock lock = WriteLock.acquire(layout);
    boolean opened = false;
    try {
      Directory directory = FSDirectory.open(layout.folder(layout.current()));
      Manifest manifest = Manifest.read(directory, dir);
      manifest.require(analysis, dir);
      int ramBufferMegabytes = RebuildOptions.standard(analysis).ramBufferMegabytes();
      IndexWriterConfig config =
          WriterConfig.of(analysis, ramBufferMegabytes)
              .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
              .setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(directory, config);
      opened = true;
      return new ArticleWriter(lock, directory, writer, manifest, analysis);
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /**
   * Adds an article, or replaces the one of its id.
   *
   * @throws IllegalArgumentException if the index refuses it, as with a word of 32 kB
   */
  public void put(Article article) throws IOException {
    changes.readLock().lock();
    try {
      writer.updateDocument(idTerm(article.id()), documents.toDocument(article));
    } catch (AlreadyClosedException e) {
      throw closed(e);
    } finally {
      changes.readLock().unlock();
    }
  }

  /** Deletes the article of an id, if there is one. */
  public void delete(String id) throws IOException {
    changes.readLock().lock();
    try {
      writer.deleteDocuments(idTerm(id));
    } catch (AlreadyClosedException e) {
      throw closed(e);
    } finally {
      changes.readLock().unlock();
    }
  }

  /**
   * Makes all changes so far durable, and visible to readers that refresh.
   *
   * @return how many articles the index has now
   */
  public long commit() throws IOException {
    changes.writeLock().lock();
    try {
      // Deletes are counted only once they are applied.
      writer.flush();
      lock.ensureHeld();
      long articles = writer.getDocStats().numDocs;
      if (writer.hasUncommittedChanges()) {
        writer.setLiveCommitData(manifest.withArticleCount(articles).toCommitData().entrySet());
        writer.commit();
      }
      return articles;
    } catch (AlreadyClosedException e) {
      throw closed(e);
    } finally {
      changes.writeLock().unlock();
    }
  }

  /** Lets the next writer in; changes since the last {@link #commit} are dropped. */
  @Override
  public void close() throws IOException {
    try (lock;
        directory) {
      writer.close();
    }
  }

  /** By its owner, or by itself after the disk failed: then the last commit is what there is. */
  private IOException closed(AlreadyClosedException e) {
    if (writer.getTragicException() == null) {
      throw new IllegalStateException("writer is closed; open another", e);
    }
    return WriterConfig.failed(writer, e);
  }

  private static Term idTerm(String id) {
    return new Term(IndexField.ID, ExactTerm.of(id));
  }
}
