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

/** How Lucene writes our indexes, in rebuilds and updates alike. */
final class WriterConfig {
  private WriterConfig() {}

  static IndexWriterConfig of(TextAnalysis analysis, int ramBufferMegabytes) {
    return new IndexWriterConfig(new IndexAnalyzers(analysis))
        .setSimilarity(IndexSimilarity.BM25)
        .setRAMBufferSizeMB(ramBufferMegabytes)
        .setMergeScheduler(new QuietMerges());
  }

  /** What made a writer close itself, as the disk's error that it mostly is. */
  static IOException failed(IndexWriter writer, Throwable seen) {
    Throwable cause = writer.getTragicException() == null ? seen : writer.getTragicException();
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
