// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.Reading;
import io.github.fihrist.document.ExactTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Threads that index what one thread reads. What waits is bounded in number and in text, so that
 * memory does not grow with the source; when a worker fails, all stop and {@link #finish} throws
 * what it threw.
 *
 * <p>One thread calls {@link #submit} and {@link #finish}; {@link #close} ends all threads whatever
 * happened.
 */
final class IndexingPool implements AutoCloseable {
  private static final int QUEUE_ARTICLES = 256;
  private static final int HEAP_SHARES = 32;
  private static final int MAX_WAITING_CHARS = 1 << 26;

  private final List<Lane> lanes = new ArrayList<>();
  private final int waitingChars;
  private final Semaphore room;
  private volatile boolean stopping;

  IndexingPool(List<? extends IndexingWorker> workers) {
    waitingChars =
        (int) Math.min(MAX_WAITING_CHARS, Runtime.getRuntime().maxMemory() / HEAP_SHARES);
    room = new Semaphore(waitingChars);
    for (IndexingWorker worker : workers) {
      lanes.add(new Lane(worker));
    }
    for (int i = 0; i < lanes.size(); i++) {
      Thread thread = new Thread(lanes.get(i).task, "fihrist-index-" + (i + 1));
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Waits until there is room, then hands the article over. */
  void submit(Reading.Accepted accepted) throws InterruptedException {
    int cost = cost(accepted.article());
    room.acquire(cost);
    lane(accepted.article().id()).queue.put(new Job(Optional.of(accepted), cost));
  }

  /** Whether a worker failed, and reading on is of no use. */
  boolean failed() {
    return stopping;
  }

  /**
   * Waits until everything is indexed.
   *
   * @return how many different ids were indexed, or hardly fewer
   */
  long finish() throws IOException, InterruptedException {
    for (Lane lane : lanes) {
      lane.queue.put(Job.END);
    }
    long distinctIds = 0;
    List<Throwable> failures = new ArrayList<>();
    for (Lane lane : lanes) {
      try {
        distinctIds += lane.task.get();
      } catch (ExecutionException e) {
        failures.add(e.getCause());
      }
    }
    if (!failures.isEmpty()) {
      rethrow(failures);
    }
    return distinctIds;
  }

  /** Drops what waits and ends the threads; after {@link #finish}, nothing is left to do. */
  @Override
  public void close() {
    stopping = true;
    boolean interrupted = false;
    for (Lane lane : lanes) {
      boolean told = lane.task.isDone();
      while (!told) {
        try {
          lane.queue.put(Job.END);
          told = true;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      interrupted |= awaitUninterruptibly(lane.task);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean awaitUninterruptibly(FutureTask<Long> task) {
    boolean interrupted = false;
    while (true) {
      try {
        task.get();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        // The failure itself is finish()'s to throw; here only the end of the thread counts.
        return interrupted;
      }
    }
  }

  /** The one that began it: the others mostly found the writer closed because of it. */
  private static void rethrow(List<Throwable> failures) throws IOException {
    Throwable first =
        failures.stream()
            .filter(failure -> !(failure instanceof AlreadyClosedException))
            .findFirst()
            .orElse(failures.get(0));
    failures.stream().filter(failure -> failure != first).forEach(first::addSuppressed);
    switch (first) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IOException(first);
    }
  }

  private Lane lane(String id) {
    // Other bits than those by which IdSet spreads its tables.
    long bits = IdSet.hash(ExactTerm.of(id)) >>> 32 & 0x3FFFFFF;
    return lanes.get((int) (bits % lanes.size()));
  }

  private int cost(Article article) {
    int title = article.title() == null ? 0 : article.title().length();
    // An article larger than all the room takes all of it, and travels alone.
    return Math.min(waitingChars, article.body().length() + title + 1);
  }

  private record Job(Optional<Reading.Accepted> accepted, int cost) {
    static final Job END = new Job(Optional.empty(), 0);

    boolean isEnd() {
      return accepted.isEmpty();
    }
  }

  /** One thread's queue and worker. */
  private final class Lane {
    final BlockingQueue<Job> queue = new ArrayBlockingQueue<>(QUEUE_ARTICLES);
    final IndexingWorker worker;
    final FutureTask<Long> task = new FutureTask<>(this::work);

    Lane(IndexingWorker worker) {
      this.worker = worker;
    }

    private long work() throws IOException, InterruptedException {
      boolean failed = true;
      try {
        for (Job job = queue.take(); !job.isEnd(); job = queue.take()) {
          if (!stopping) {
            worker.index(job.accepted().orElseThrow());
          }
          room.release(job.cost());
        }
        if (!stopping) {
          worker.finish();
        }
        failed = false;
      } finally {
        if (failed) {
          stopping = true;
          drain();
        }
      }
      return worker.distinctIds();
    }

    /** Keeps taking, so that the reading thread never waits for a dead worker. */
    private void drain() throws InterruptedException {
      room.release(waitingChars);
      for (Job job = queue.take(); !job.isEnd(); job = queue.take()) {
        room.release(job.cost());
      }
    }
  }
}
