// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * The live generation open for writing, by the one who has its lock. Changes may come from any
 * number of threads; a commit must have the session to itself.
 */
final class WriterSession implements Closeable {
  /** A writer stays open, beside searches: it is to take less than a rebuild. */
  private static final int HEAP_SHARES = 8;

  private static final int MAX_BUFFER_MEGABYTES = 128;

  private static final Logger LOG = System.getLogger(ArticleWriter.class.getName());

  /** Beyond it the journal is dropped at the next commit that no rebuild can want. */
  private static final long MAX_IDLE_JOURNAL_BYTES = 64L << 20;

  private final IndexLayout layout;
  private final Generation generation;
  private final IndexLock lock;
  private final Directory directory;
  private final IndexWriter writer;
  private final UpdateJournal journal;
  private final CommittedFiles files;
  private final ArticleDocuments documents;
  private Manifest manifest;

  private WriterSession(
      IndexLayout layout,
      Generation generation,
      IndexLock lock,
      Directory directory,
      IndexWriter writer,
      UpdateJournal journal,
      CommittedFiles files,
      Manifest manifest,
      TextAnalysis analysis) {
    this.layout = layout;
    this.generation = generation;
    this.lock = lock;
    this.directory = directory;
    this.writer = writer;
    this.journal = journal;
    this.files = files;
    this.manifest = manifest;
    this.documents = new ArticleDocuments(analysis);
  }

  /**
   * Opens what CURRENT names.
   *
   * @param lock closed with the session, or at once if it cannot be opened
   */
  static WriterSession open(
      IndexLayout layout, IndexLock lock, TextAnalysis analysis, DirectoryOpener opener)
      throws IOException {
    Deque<Closeable> opened = new ArrayDeque<>(List.of(lock));
    boolean whole = false;
    try {
      Generation live = layout.current();
      Directory directory = opener.open(layout.folder(live));
      opened.push(directory);
      Manifest manifest =
          DamagedIndexException.unlessWhole(
              layout.directory(), () -> Manifest.read(directory, layout.directory()));
      manifest.require(analysis, layout.directory());
      UpdateJournal journal = openJournal(layout, live, manifest.updates());
      opened.push(journal);
      CommittedFiles files = CommittedFiles.in(layout.folder(live));
      IndexWriter writer =
          DamagedIndexException.unlessWhole(
              layout.directory(), () -> new IndexWriter(directory, config(analysis)));
      whole = true;
      return new WriterSession(
          layout, live, lock, directory, writer, journal, files, manifest, analysis);
    } finally {
      if (!whole) {
        IOUtils.close(opened);
      }
    }
  }

  private static UpdateJournal openJournal(IndexLayout layout, Generation live, long updates)
      throws IOException {
    // A rebuild that begins right after this lock is given back counts from the last commit, too.
    Optional<IndexLock> noRebuild = IndexLock.tryAcquire(layout, IndexLock.Purpose.REBUILD);
    try {
      return UpdateJournal.open(layout.journalFile(live), updates, noRebuild.isEmpty());
    } finally {
      if (noRebuild.isPresent()) {
        noRebuild.get().close();
      }
    }
  }

  private static IndexWriterConfig config(TextAnalysis analysis) {
    long heapMegabytes = Runtime.getRuntime().maxMemory() >> 20;
    int buffer = Math.clamp(heapMegabytes / HEAP_SHARES, 1, MAX_BUFFER_MEGABYTES);
    return WriterConfig.of(analysis, buffer)
        .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
        .setCommitOnClose(false);
  }

  /** Adds an article, or replaces the one of its id. */
  void put(Article article) throws IOException {
    Document document = documents.toDocument(article);
    try {
      BytesRef id = ExactTerm.of(article.id());
      journal.add(id);
      writer.updateDocument(new Term(IndexField.ID, id), document);
    } catch (IllegalStateException e) {
      throw WriterConfig.failed(writer, e);
    }
  }

  /** Deletes the article of an id, if there is one. */
  void delete(String id) throws IOException {
    delete(ExactTerm.of(id));
  }

  private void delete(BytesRef id) throws IOException {
    try {
      journal.add(id);
      writer.deleteDocuments(new Term(IndexField.ID, id));
    } catch (IllegalStateException e) {
      throw WriterConfig.failed(writer, e);
    }
  }

  /** Deletes what a query matches, one by one, for the journal needs the ids. */
  long deleteAll(Query query) throws IOException {
    List<BytesRef> ids = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : reader.leaves()) {
        addIds(weight, leaf, ids);
      }
    } catch (IllegalStateException e) {
      throw WriterConfig.failed(writer, e);
    }
    for (BytesRef id : ids) {
      delete(id);
    }
    return ids.size();
  }

  private static void addIds(Weight weight, LeafReaderContext leaf, List<BytesRef> ids)
      throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return;
    }
    SortedDocValues values = DocValues.getSorted(leaf.reader(), IndexField.ID);
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator docs = scorer.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        ids.add(BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())));
      }
    }
  }

  /** Whether closing would drop something, or hide that something was lost. */
  boolean hasUncommittedChanges() {
    return !writer.isOpen() || writer.hasUncommittedChanges();
  }

  /** Makes all changes durable, and tells how many articles there are then. */
  long commit() throws IOException {
    try {
      // Deletes are counted only once they are applied.
      writer.flush();
      lock.ensureHeld();
      long articles = writer.getDocStats().numDocs;
      if (writer.hasUncommittedChanges()) {
        commit(manifest.updated(articles, manifest.updates() + 1));
      }
      return articles;
    } catch (IllegalStateException e) {
      throw WriterConfig.failed(writer, e);
    }
  }

  private void commit(Manifest next) throws IOException {
    CommitEvent event = new CommitEvent();
    event.begin();
    journal.commit(next.updates());
    writer.setLiveCommitData(next.toCommitData().entrySet());
    writer.commit();
    manifest = next;
    files.stamp();
    event.index = layout.directory().toString();
    event.generation = generation.name();
    event.articles = next.articleCount();
    event.commit();
    LOG.log(Level.DEBUG, () -> "committed '%s': %s".formatted(layout.directory(), next));
    if (journal.sizeBytes() > MAX_IDLE_JOURNAL_BYTES) {
      Optional<IndexLock> noRebuild = IndexLock.tryAcquire(layout, IndexLock.Purpose.REBUILD);
      if (noRebuild.isPresent()) {
        try (IndexLock held = noRebuild.get()) {
          held.ensureHeld();
          journal.clear();
        }
      }
    }
  }

  /** Lets the next writer in; changes since the last commit are dropped. */
  @Override
  public void close() throws IOException {
    try (lock;
        directory;
        journal) {
      writer.close();
    }
  }
}
