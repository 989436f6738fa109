// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's own codec, which writes the words of a merged segment on one thread and all its other
 * terms on another. A segment has the same files as any other whose fields have two formats, and
 * Lucene reads it by itself.
 */
/*
 * A rebuild that fits into memory is written at its end, all at once: one thread would leave the
 * other cores idle for a third of its time. Words and all others (letter grams, completions, ids)
 * take about as long.
 */
final class ParallelPostings extends Lucene104Codec {
  private final PostingsFormat words = new OnAThread(super.getPostingsFormatForField(""));
  private final PostingsFormat others = new OnAThread(super.getPostingsFormatForField(""));

  /** Lucene's codec, that nothing but how it writes is changed. */
  static Codec codec() {
    return new ParallelPostings();
  }

  @Override
  public PostingsFormat getPostingsFormatForField(String field) {
    return IndexField.isOfWords(field) ? words : others;
  }

  private static final class OnAThread extends PostingsFormat {
    private final PostingsFormat format;

    OnAThread(PostingsFormat format) {
      super(format.getName());
      this.format = format;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return new Consumer(format.fieldsConsumer(state));
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return format.fieldsProducer(state);
    }
  }

  private static final class Consumer extends FieldsConsumer {
    private final FieldsConsumer consumer;
    private @Nullable FutureTask<Void> merging;

    Consumer(FieldsConsumer consumer) {
      this.consumer = consumer;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      consumer.write(fields, norms);
    }

    @Override
    public void merge(MergeState state, NormsProducer norms) {
      // Norms are read by one thread each.
      NormsProducer own =
          norms == null
              ? null
              : new NormsInMemory(norms.getMergeInstance(), state.segmentInfo.maxDoc());
      FutureTask<Void> task =
          new FutureTask<>(
              () -> {
                if (JoinedFields.canJoin(state)) {
                  consumer.write(JoinedFields.of(state), own);
                } else {
                  consumer.merge(state, own);
                }
                return null;
              });
      merging = task;
      Thread thread = new Thread(task, Thread.currentThread().getName() + " postings");
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void close() throws IOException {
      try {
        if (merging != null) {
          await(merging);
        }
      } finally {
        consumer.close();
      }
    }

    private static void await(FutureTask<Void> task) throws IOException {
      boolean interrupted = false;
      try {
        while (true) {
          try {
            task.get();
            return;
          } catch (InterruptedException e) {
            interrupted = true;
          } catch (ExecutionException e) {
            throw IOUtils.rethrowAlways(e.getCause());
          }
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
