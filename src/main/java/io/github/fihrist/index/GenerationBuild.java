// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** Fills the Lucene index of one new generation from a source, and commits it. For one use. */
final class GenerationBuild {
  private static final long PROGRESS_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** Less would make a segment of every few articles. */
  private static final long MIN_BUFFER_BYTES = 1L << 22;

  private final RebuildOptions options;
  private final RejectsReport rejects;
  private final RebuildStage.Listener stages;
  private long read;
  private long submitted;
  private long bytesRead;

  GenerationBuild(RebuildOptions options, RejectsReport rejects, RebuildStage.Listener stages) {
    this.options = options;
    this.rejects = rejects;
    this.stages = stages;
  }

  /** What was built; the rejects are counted by their report. */
  record Counts(long read, long indexed, long replaced, long bytesRead) {}

  Counts build(Directory directory, ArticleSource source) throws IOException, InterruptedException {
    IndexWriterConfig config =
        WriterConfig.ofRebuild(options.analysis(), options.ramBufferMegabytes(), options.threads());
    IndexWriter writer = new IndexWriter(directory, config);
    boolean committed = false;
    try {
      long distinctIds = index(source, writer);
      stages.reached(RebuildStage.SOURCE_READ);
      long indexed = commit(writer, source, distinctIds);
      committed = true;
      stages.reached(RebuildStage.COMMITTED);
      return new Counts(read, indexed, submitted - lateRejects() - indexed, bytesRead);
    } catch (IllegalStateException e) {
      throw WriterConfig.failed(writer, e);
    } finally {
      if (!committed) {
        writer.rollback();
      }
    }
  }

  private long index(ArticleSource source, IndexWriter writer)
      throws IOException, InterruptedException {
    List<GenerationWorker> workers = new ArrayList<>();
    long bufferBytes = ((long) options.ramBufferMegabytes() << 20) / options.threads();
    try {
      for (int i = 0; i < options.threads(); i++) {
        workers.add(
            new GenerationWorker(
                writer, options.analysis(), rejects, Math.max(MIN_BUFFER_BYTES, bufferBytes)));
      }
      long distinctIds = readAll(source, workers);
      GenerationWorker.write(writer, workers);
      return distinctIds;
    } finally {
      IOUtils.close(workers);
    }
  }

  private long readAll(ArticleSource source, List<GenerationWorker> workers)
      throws IOException, InterruptedException {
    try (ArticleReader reader = source.open();
        IndexingPool pool = new IndexingPool(workers)) {
      readAll(reader, source.sizeBytes(), pool);
      return pool.finish();
    }
  }

  private void readAll(ArticleReader reader, OptionalLong sizeBytes, IndexingPool pool)
      throws IOException, InterruptedException {
    long nextUpdate = System.nanoTime();
    Optional<Reading> reading = reader.read();
    while (reading.isPresent() && !pool.failed()) {
      read++;
      switch (reading.get()) {
        case Reading.Accepted accepted -> {
          submitted++;
          pool.submit(accepted);
        }
        case Reading.Rejected rejected -> rejects.write(rejected);
      }
      if (System.nanoTime() - nextUpdate >= 0) {
        options.progress().update(read, reader.bytesRead(), sizeBytes);
        nextUpdate = System.nanoTime() + PROGRESS_INTERVAL_NANOS;
      }
      reading = reader.read();
    }
    bytesRead = reader.bytesRead();
    options.progress().update(read, bytesRead, sizeBytes);
  }

  private long commit(IndexWriter writer, ArticleSource source, long distinctIds)
      throws IOException, InterruptedException {
    // Deletes of replaced articles are counted only once they are applied.
    writer.flush();
    long indexed = writer.getDocStats().numDocs;
    if (indexed == 0) {
      throw new IOException(nothingIn(source));
    }
    if (indexed < distinctIds || indexed > submitted - lateRejects()) {
      throw new IOException(
          "articles were lost: %d in the index, %d different ids, %d read; the index is unchanged"
              .formatted(indexed, distinctIds, submitted - lateRejects()));
    }
    writer.forceMerge(1); // unless it is large: see OneSegment
    Manifest manifest = Manifest.now(options.analysis(), indexed);
    writer.setLiveCommitData(manifest.toCommitData().entrySet());
    // Waits for merges, then commits: one commit, of the merged segments.
    writer.close();
    if (writer.getTragicException() != null) {
      // A merge failed in the background: then close() did nothing, and says nothing.
      throw WriterConfig.failed(writer.getTragicException());
    }
    SignFile.write(writer.getDirectory(), options.analysis(), options.threads());
    return indexed;
  }

  /** Articles that were read as such and then refused by the index. */
  private long lateRejects() {
    return rejects.count() - (read - submitted);
  }

  private String nothingIn(ArticleSource source) {
    String found = "no articles in " + source;
    return rejects.count() == 0
        ? found + "; give a source that has some"
        : "%s: %d rejected, the first is %s".formatted(found, rejects.count(), rejects.first());
  }
}
