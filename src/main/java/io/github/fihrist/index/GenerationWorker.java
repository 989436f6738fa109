// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.Reading;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Indexes into a generation that begins empty: into memory, and from there, when it is full, into a
 * segment.
 */
final class GenerationWorker implements IndexingWorker, Closeable {
  /** To reckon up how much memory is used takes longer than to index a short article. */
  private static final int CHARS_BETWEEN_LOOKS = 1 << 16;

  /** What an article takes beside its body, by a generous estimate. */
  private static final int OTHER_CHARS = 512;

  private final IndexWriter writer;
  private final TextAnalysis analysis;
  private final ArticleDocuments documents;
  private final RejectsReport rejects;
  private final long maxBufferBytes;
  private final IdSet ids = new IdSet();
  private final List<Term> replaced = new ArrayList<>();
  private SegmentBuffer buffer;
  private long charsSinceLook;

  GenerationWorker(
      IndexWriter writer, TextAnalysis analysis, RejectsReport rejects, long maxBufferBytes)
      throws IOException {
    this.writer = writer;
    this.analysis = analysis;
    this.documents = new ArticleDocuments(analysis);
    this.rejects = rejects;
    this.maxBufferBytes = maxBufferBytes;
    this.buffer = new SegmentBuffer(analysis, documents);
  }

  @Override
  public void index(Reading.Accepted accepted) throws IOException {
    Article article = accepted.article();
    BytesRef id = ExactTerm.of(article.id());
    long hash = IdSet.hash(id);
    boolean replaces = ids.contains(hash);
    try {
      buffer.add(article, replaces);
    } catch (IllegalArgumentException e) {
      // Lucene's way to refuse one document and go on, as with a word of 32 kB.
      rejects.write(refused(accepted, e));
      return;
    }
    if (replaces) {
      replaced.add(new Term(IndexField.ID, id));
    } else {
      ids.add(hash);
    }
    charsSinceLook += article.body().length() + OTHER_CHARS;
    if (charsSinceLook >= CHARS_BETWEEN_LOOKS) {
      charsSinceLook = 0;
      if (buffer.ramBytesUsed() > maxBufferBytes) {
        write(writer, List.of(this));
      }
    }
  }

  /** Writes what workers have in memory as one segment. They are not indexing meanwhile. */
  static void write(IndexWriter writer, List<GenerationWorker> workers) throws IOException {
    List<CodecReader> readers = new ArrayList<>();
    for (GenerationWorker worker : workers) {
      // In the segments before: adding readers deletes nothing.
      writer.deleteDocuments(worker.replaced.toArray(Term[]::new));
      worker.buffer.reader().ifPresent(readers::add);
    }
    if (!readers.isEmpty()) {
      writer.addIndexes(readers.toArray(CodecReader[]::new));
    }
    for (GenerationWorker worker : workers) {
      worker.close();
      worker.replaced.clear();
      worker.buffer = new SegmentBuffer(worker.analysis, worker.documents);
    }
  }

  /** Flushes what Lucene holds, while other workers do the same. */
  @Override
  public void finish() throws IOException {
    buffer.reader();
  }

  @Override
  public long distinctIds() {
    return ids.size();
  }

  @Override
  public void close() throws IOException {
    buffer.close();
  }

  static Reading.Rejected refused(Reading.Accepted accepted, IllegalArgumentException why) {
    return new Reading.Rejected(
        accepted.place(), "cannot be indexed: " + shortened(why.getMessage()) + "; shorten it");
  }

  private static String shortened(String reason) {
    int max = 200;
    return reason.length() > max ? reason.substring(0, max) + "…" : reason;
  }
}
