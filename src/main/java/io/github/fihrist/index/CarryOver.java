// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.Article;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Takes what writers commit to the live generation during a rebuild over into the new one: each
 * article whose id the journal names, as it is in the live generation now, or its absence.
 *
 * <p>Where no writer of this version could have the index open, there being none or one of another
 * format, all writers are locked out from the start.
 */
final class CarryOver implements Closeable {
  private final IndexLayout layout;
  private final RebuildOptions options;
  private final Optional<Generation> live;
  private Optional<IndexLock> writersOut = Optional.empty();
  private long lastUpdate;
  private long carried;

  private CarryOver(IndexLayout layout, Optional<Generation> live, RebuildOptions options) {
    this.layout = layout;
    this.live = live;
    this.options = options;
  }

  /** What is committed from now on is to be carried over. */
  static CarryOver from(IndexLayout layout, Optional<Generation> live, RebuildOptions options)
      throws IOException, InterruptedException {
    Optional<Manifest> manifest =
        live.isPresent() ? readable(layout, live.get()) : Optional.empty();
    if (manifest.isPresent()) {
      CarryOver updates = new CarryOver(layout, live, options);
      updates.lastUpdate = manifest.get().updates();
      return updates;
    }
    CarryOver nothing = new CarryOver(layout, Optional.empty(), options);
    nothing.writersOut = Optional.of(IndexLock.acquire(layout, IndexLock.Purpose.WRITE));
    return nothing;
  }

  private static Optional<Manifest> readable(IndexLayout layout, Generation live) {
    try (Directory directory = FSDirectory.open(layout.folder(live))) {
      return Optional.of(Manifest.read(directory, layout.directory()))
          .filter(manifest -> manifest.formatVersion() == Manifest.FORMAT_VERSION);
    } catch (IOException e) {
      // Nobody can write it: the rebuild is what mends it.
      return Optional.empty();
    }
  }

  /** How many changes were carried over; two of one article are two. */
  long carried() {
    return carried;
  }

  /** Waits until no writer has uncommitted changes; from then on none can change anything. */
  void lockWritersOut() throws IOException, InterruptedException {
    if (writersOut.isEmpty()) {
      try (SwitchRequest request = SwitchRequest.place(layout)) {
        writersOut = Optional.of(request.lockWritersOut(options.switchWait()));
      }
    }
  }

  void ensureWritersLockedOut() throws IOException {
    writersOut.orElseThrow().ensureHeld();
  }

  /** Brings a committed index of ours up to the last commit of the live generation. */
  void carryInto(Directory target) throws IOException {
    if (live.isEmpty()) {
      return;
    }
    try (Directory directory = FSDirectory.open(layout.folder(live.get()))) {
      // Its articles are opened only if they are needed: a rebuild is what mends a damaged index.
      if (Manifest.read(directory, layout.directory()).updates() != lastUpdate) {
        carryInto(target, directory, live.get());
      }
    }
  }

  private void carryInto(Directory target, Directory directory, Generation generation)
      throws IOException {
    try (DirectoryReader reader = whole(directory, generation)) {
      long last = Manifest.of(reader, layout.directory()).updates();
      carry(reader, last, target);
      lastUpdate = last;
    }
  }

  private DirectoryReader whole(Directory directory, Generation generation) throws IOException {
    return DamagedIndexException.unlessWhole(
        layout.directory(),
        () -> {
          DirectoryReader reader = DirectoryReader.open(directory);
          boolean whole = false;
          try {
            SegmentIntegrity.verify(reader, layout.folder(generation), Optional.empty());
            whole = true;
            return reader;
          } finally {
            if (!whole) {
              reader.close();
            }
          }
        });
  }

  private void carry(DirectoryReader from, long last, Directory target) throws IOException {
    Path journal = layout.journalFile(live.orElseThrow());
    JournalReader.End end = JournalReader.end(journal, last);
    if (end.number() != last) {
      throw new IOException(
          "journal of updates ends at commit %d, expected %d: '%s'; run the rebuild again"
              .formatted(end.number(), last, journal));
    }
    IndexWriter writer = new IndexWriter(target, config());
    boolean committed = false;
    try {
      Manifest manifest = Manifest.read(target, layout.directory());
      IndexSearcher searcher = new IndexSearcher(from);
      ArticleDocuments documents = new ArticleDocuments(options.analysis());
      long start = JournalReader.end(journal, lastUpdate).offset();
      JournalReader.read(
          journal, start, end.offset(), id -> carry(id, searcher, documents, writer));
      writer.flush();
      long articles = writer.getDocStats().numDocs;
      writer.setLiveCommitData(manifest.updated(articles, 0).toCommitData().entrySet());
      writer.close();
      committed = true;
    } finally {
      if (!committed) {
        writer.rollback();
      }
    }
  }

  private void carry(
      BytesRef id, IndexSearcher searcher, ArticleDocuments documents, IndexWriter writer)
      throws IOException {
    Term term = new Term(IndexField.ID, id);
    TopDocs found = searcher.search(new TermQuery(term), 1);
    if (found.scoreDocs.length == 0) {
      writer.deleteDocuments(term);
    } else {
      Article article =
          new StoredArticles(searcher.getIndexReader()).article(found.scoreDocs[0].doc);
      writer.updateDocument(term, documents.toDocument(article));
    }
    carried++;
  }

  /** Without merges, for writers wait. */
  private IndexWriterConfig config() {
    return WriterConfig.of(options.analysis(), options.ramBufferMegabytes())
        .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
        .setMergePolicy(NoMergePolicy.INSTANCE);
  }

  /** Lets writers in again. */
  @Override
  public void close() throws IOException {
    if (writersOut.isPresent()) {
      writersOut.get().close();
    }
  }
}
