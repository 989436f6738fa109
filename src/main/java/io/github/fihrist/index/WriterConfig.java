// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.document.IndexAnalyzers;
import io.github.fihrist.document.IndexSimilarity;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.AlreadyClosedException;

/** How Lucene writes our indexes, in rebuilds and updates alike. */
final class WriterConfig {
  private static final int SPARE_MERGES = 4;

  private WriterConfig() {}

  static IndexWriterConfig of(TextAnalysis analysis, int ramBufferMegabytes) {
    return new IndexWriterConfig(new IndexAnalyzers(analysis))
        .setSimilarity(IndexSimilarity.BM25)
        .setRAMBufferSizeMB(ramBufferMegabytes)
        .setMergeScheduler(new QuietMerges());
  }

  /** How a whole generation is written, by so many threads. */
  static IndexWriterConfig ofRebuild(TextAnalysis analysis, int ramBufferMegabytes, int threads) {
    QuietMerges merges = new QuietMerges();
    // Each thread writes what it has in memory as a merge, and none of them is to wait.
    merges.setMaxMergesAndThreads(2 * threads + SPARE_MERGES, 2 * threads);
    IndexWriterConfig config = of(analysis, ramBufferMegabytes);
    return config
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setMergeScheduler(merges)
        .setMergePolicy(new OneSegment(config.getMergePolicy()))
        .setCodec(ParallelPostings.codec());
  }

  /**
   * What made a writer close itself, as the disk's error that it mostly is. Lucene tells it by an
   * {@link AlreadyClosedException}, or, where a merge fails while a commit ends, by its superclass.
   *
   * @throws IllegalStateException what was seen, if the writer goes on
   */
  static IOException failed(IndexWriter writer, IllegalStateException seen) {
    Throwable tragic = writer.getTragicException();
    if (tragic == null && !(seen instanceof AlreadyClosedException)) {
      throw seen;
    }
    return failed(tragic == null ? seen : tragic);
  }

  /** The disk's error that made a writer close itself. */
  static IOException failed(Throwable cause) {
    return new IOException("index cannot be written: " + cause, cause);
  }

  /**
   * Merges in the background. When one fails the writer closes itself and whoever uses it next is
   * told, so that a stack trace from the merging thread would only be noise.
   */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    private static final Logger LOG = System.getLogger(WriterConfig.class.getName());

    @Override
    protected void handleMergeException(Throwable failure) {
      LOG.log(Level.DEBUG, "merge failed", failure);
    }
  }
}
