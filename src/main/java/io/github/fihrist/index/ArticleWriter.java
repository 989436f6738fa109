// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.lucene.store.FSDirectory;

/**
 * Adds, replaces and deletes articles of the live index.
 *
 * <pre>{@code
 * try (ArticleWriter writer = ArticleWriter.open(dir, TextAnalysis.standard())) {
 *   writer.put(article);
 *   writer.delete("17");
 *   writer.commit();
 * }
 * }</pre>
 *
 * <p>Nothing is visible or durable before {@link #commit}; once it returns, neither a killed
 * process nor a power failure takes it back. Readers see it after {@link LiveIndex#refresh}.
 * Thread-safe; while it is open no other writer may write the index.
 *
 * <p>A rebuild goes on beside it, and takes over what is committed meanwhile. For its switch the
 * writer steps aside by itself, as soon as nothing is uncommitted, and goes on with the new
 * generation; a change that comes just then waits. Who changes much and never commits makes the
 * rebuild wait.
 */
public final class ArticleWriter implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ArticleWriter.class.getName());
  private static final long SWITCH_POLL_MILLIS = 10;
  private static final Duration MAX_SWITCH = Duration.ofMinutes(1);

  private final IndexLayout layout;
  private final TextAnalysis analysis;
  private final DirectoryOpener opener;
  private final SwitchWatch watch;

  /** Changes share it; a commit, and leaving or entering a generation, have it alone. */
  private final ReadWriteLock changes = new ReentrantReadWriteLock();

  /** Empty while a rebuild switches, and until the change after. */
  private Optional<WriterSession> session;

  private boolean closed;

  private ArticleWriter(
      IndexLayout layout, TextAnalysis analysis, DirectoryOpener opener, WriterSession session) {
    this.layout = layout;
    this.analysis = analysis;
    this.opener = opener;
    this.session = Optional.of(session);
    this.watch = new SwitchWatch(this::stepAsideIfAsked);
  }

  /**
   * Opens the live generation for writing.
   *
   * @throws NoIndexException if there is no index
   * @throws IndexFormatException if it has another format or was built with another analysis
   * @throws IndexLockedException if another process, or another thread, is writing it
   */
  public static ArticleWriter open(Path dir, TextAnalysis analysis) throws IOException {
    return open(dir, analysis, FSDirectory::open);
  }

  static ArticleWriter open(Path dir, TextAnalysis analysis, DirectoryOpener opener)
      throws IOException {
    IndexLayout layout = new IndexLayout(dir);
    // Before the lock, which would leave its file in a directory that is no index.
    layout.current();
    IndexLock lock = IndexLock.acquire(layout, IndexLock.Purpose.WRITE);
    return new ArticleWriter(
        layout, analysis, opener, WriterSession.open(layout, lock, analysis, opener));
  }

  /**
   * Adds an article, or replaces the one of its id.
   *
   * @throws IllegalArgumentException if the index refuses it, as with a word of 32 kB
   */
  public void put(Article article) throws IOException {
    change(open -> open.put(article));
  }

  /** Deletes the article of an id, if there is one. */
  public void delete(String id) throws IOException {
    change(open -> open.delete(id));
  }

  /**
   * Deletes all articles that a filter matches, those of changes not yet committed included.
   *
   * @return how many
   */
  public long deleteAll(ArticleFilter filter) throws IOException {
    return alone(open -> open.deleteAll(filter.query()));
  }

  /**
   * Puts all articles of a source, on all cores. Reading waits while too much is queued: memory
   * does not grow with the source. Nothing is committed.
   *
   * @param progress hears how far it is
   * @param rejects gets every piece that is no article, or that the index refuses; on any thread,
   *     one at a time
   */
  public BulkReport putAll(
      ArticleSource source, RebuildProgress progress, Consumer<Reading.Rejected> rejects)
      throws IOException {
    int threads = RebuildOptions.standard(analysis).threads();
    return new BulkUpdate(this, progress, rejects).putAll(source, threads);
  }

  private void change(Change change) throws IOException {
    changes.readLock().lock();
    try {
      if (session.isPresent()) {
        change.in(session.get());
        return;
      }
    } finally {
      changes.readLock().unlock();
    }
    alone(
        open -> {
          change.in(open);
          return 0;
        });
  }

  /**
   * Makes all changes so far durable, and visible to readers that refresh.
   *
   * @return how many articles the index has now
   */
  public long commit() throws IOException {
    return alone(
        open -> {
          long articles = open.commit();
          // Here too, for a busy writer hardly ever has nothing uncommitted when the watch looks.
          if (SwitchRequest.isPending(layout)) {
            leave();
          }
          return articles;
        });
  }

  private long alone(Step step) throws IOException {
    changes.writeLock().lock();
    try {
      return step.in(entered());
    } finally {
      changes.writeLock().unlock();
    }
  }

  /** The session; a new one if the writer had stepped aside. */
  private WriterSession entered() throws IOException {
    if (closed) {
      throw new IllegalStateException("writer is closed; open another");
    }
    if (session.isEmpty()) {
      session = Optional.of(WriterSession.open(layout, lockAfterSwitch(), analysis, opener));
    }
    return session.get();
  }

  private IndexLock lockAfterSwitch() throws IOException {
    long end = System.nanoTime() + MAX_SWITCH.toNanos();
    try {
      while (SwitchRequest.isPending(layout) && System.nanoTime() - end < 0) {
        Thread.sleep(SWITCH_POLL_MILLIS);
      }
      return IndexLock.acquire(layout, IndexLock.Purpose.WRITE, MAX_SWITCH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException failure =
          new InterruptedIOException("interrupted while a rebuild switches; nothing was changed");
      failure.initCause(e);
      throw failure;
    }
  }

  private void stepAsideIfAsked() {
    try {
      if (SwitchRequest.isPending(layout)) {
        stepAside();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot step aside for a rebuild; it waits", e);
    }
  }

  private void stepAside() throws IOException {
    changes.writeLock().lock();
    try {
      if (session.isPresent() && !session.get().hasUncommittedChanges()) {
        leave();
      }
    } finally {
      changes.writeLock().unlock();
    }
  }

  private void leave() throws IOException {
    WriterSession left = session.orElseThrow();
    session = Optional.empty();
    left.close();
  }

  /** Lets the next writer in; changes since the last {@link #commit} are dropped. */
  @Override
  public void close() throws IOException {
    changes.writeLock().lock();
    try {
      closed = true;
      watch.close();
      if (session.isPresent()) {
        leave();
      }
    } finally {
      changes.writeLock().unlock();
    }
  }

  @FunctionalInterface
  private interface Change {
    void in(WriterSession open) throws IOException;
  }

  @FunctionalInterface
  private interface Step {
    long in(WriterSession open) throws IOException;
  }
}
