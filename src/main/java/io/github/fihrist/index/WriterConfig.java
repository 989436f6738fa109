// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.document.IndexAnalyzers;
import io.github.fihrist.document.IndexSimilarity;
import org.apache.lucene.index.IndexWriterConfig;

/** How Lucene writes our indexes, in rebuilds and updates alike. */
final class WriterConfig {
  private WriterConfig() {}

  static IndexWriterConfig of(TextAnalysis analysis, int ramBufferMegabytes) {
    return new IndexWriterConfig(new IndexAnalyzers(analysis))
        .setSimilarity(IndexSimilarity.BM25)
        .setRAMBufferSizeMB(ramBufferMegabytes);
  }
}
