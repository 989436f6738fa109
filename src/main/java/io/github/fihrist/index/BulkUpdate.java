// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts all articles of a source, on several threads, with a bounded queue before them. */
final class BulkUpdate {
  private static final long PROGRESS_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final ArticleWriter writer;
  private final RebuildProgress progress;
  private final Consumer<Reading.Rejected> rejects;
  private final AtomicLong rejected = new AtomicLong();
  private long read;

  BulkUpdate(ArticleWriter writer, RebuildProgress progress, Consumer<Reading.Rejected> rejects) {
    this.writer = writer;
    this.progress = progress;
    this.rejects = rejects;
  }

  BulkReport putAll(ArticleSource source, int threads) throws IOException {
    try (ArticleReader reader = source.open();
        IndexingPool pool =
            new IndexingPool(Stream.generate(Putting::new).limit(threads).toList())) {
      readAll(reader, source.sizeBytes(), pool);
      pool.finish();
      return new BulkReport(read, read - rejected.get(), rejected.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException failure =
          new InterruptedIOException(
              "bulk update was interrupted; close without commit to drop it");
      failure.initCause(e);
      throw failure;
    }
  }

  private void readAll(ArticleReader reader, OptionalLong sizeBytes, IndexingPool pool)
      throws IOException, InterruptedException {
    long nextUpdate = System.nanoTime();
    Optional<Reading> reading = reader.read();
    while (reading.isPresent() && !pool.failed()) {
      read++;
      switch (reading.get()) {
        case Reading.Accepted accepted -> pool.submit(accepted);
        case Reading.Rejected piece -> reject(piece);
      }
      if (System.nanoTime() - nextUpdate >= 0) {
        progress.update(read, reader.bytesRead(), sizeBytes);
        nextUpdate = System.nanoTime() + PROGRESS_INTERVAL_NANOS;
      }
      reading = reader.read();
    }
    progress.update(read, reader.bytesRead(), sizeBytes);
  }

  private synchronized void reject(Reading.Rejected piece) {
    rejected.incrementAndGet();
    rejects.accept(piece);
  }

  /** What one thread does. */
  private final class Putting implements IndexingWorker {
    @Override
    public void index(Reading.Accepted accepted) throws IOException {
      try {
        writer.put(accepted.article());
      } catch (IllegalArgumentException e) {
        reject(GenerationWorker.refused(accepted, e));
      }
    }

    @Override
    public long distinctIds() {
      return 0;
    }
  }
}
