// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.StoredSigns;
import io.github.fihrist.analysis.TextAnalysis;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.search.IndexSearcher;

/**
 * An index open for searching, and moving with it. Thread-safe; share one.
 *
 * <pre>{@code
 * try (LiveIndex.Lease lease = index.acquire()) {
 *   lease.searcher().search(query, 10);
 * }
 * }</pre>
 *
 * <p>{@link #refresh} makes later leases see newer commits and newer generations; a lease goes on
 * seeing what it saw first until it is closed, even after the index is closed.
 */
public final class LiveIndex implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LiveIndex.class.getName());
  private static final Duration MIN_INTERVAL = Duration.ofMillis(10);

  private final IndexLayout layout;
  private final TextAnalysis analysis;
  private volatile IndexSnapshot current;
  private volatile boolean closed;
  private Optional<AutoRefresh> autoRefresh = Optional.empty();

  private LiveIndex(IndexLayout layout, TextAnalysis analysis, IndexSnapshot current) {
    this.layout = layout;
    this.analysis = analysis;
    this.current = current;
  }

  /**
   * Opens the live generation.
   *
   * @throws NoIndexException if there is no index
   * @throws IndexFormatException if the index has another format or was built with another analysis
   */
  public static LiveIndex open(Path dir, TextAnalysis analysis) throws IOException {
    IndexLayout layout = new IndexLayout(dir);
    return new LiveIndex(layout, analysis, IndexSnapshot.open(layout, analysis));
  }

  /**
   * Opens the live generation after reading all of it with its checksums.
   *
   * @throws DamagedIndexException if a file is not as it was written, whatever its time says
   */
  public static LiveIndex openVerified(Path dir, TextAnalysis analysis) throws IOException {
    LiveIndex index = open(dir, analysis);
    boolean verified = false;
    try (Lease lease = index.acquire()) {
      SegmentIntegrity.verifyAll(lease.searcher().getIndexReader(), dir);
      verified = true;
      return index;
    } finally {
      if (!verified) {
        index.close();
      }
    }
  }

  /** The index as of the last refresh, to be closed after use. */
  public Lease acquire() {
    while (true) {
      if (closed) {
        throw new IllegalStateException("index is closed: '" + layout.directory() + "'; open it");
      }
      // Fails only if a refresh or close gave it up just now: look again.
      IndexSnapshot snapshot = current;
      if (snapshot.reader().tryIncRef()) {
        return new Lease(snapshot);
      }
    }
  }

  /**
   * Moves to the newest commit of the live generation.
   *
   * @return whether there was anything newer
   * @throws IOException if the newer one cannot be read; the index goes on with what it has
   */
  public synchronized boolean refresh() throws IOException {
    if (closed) {
      throw new IllegalStateException("index is closed: '" + layout.directory() + "'; open it");
    }
    return move();
  }

  /** For a thread that may come just after the index was closed. */
  synchronized void refreshIfOpen() throws IOException {
    if (!closed) {
      move();
    }
  }

  /**
   * Refreshes from now on by itself, so that no search sees a state older than the interval and the
   * time of a refresh. Where one fails the index goes on with what it has, says so in the log, and
   * tries again. A second call replaces the interval; closing the index ends it.
   *
   * @param interval from the end of one refresh to the next, 10 ms or more
   */
  public synchronized void refreshEvery(Duration interval) {
    if (interval.compareTo(MIN_INTERVAL) < 0) {
      throw new IllegalArgumentException("interval must be 10 ms or more: " + interval);
    }
    if (closed) {
      throw new IllegalStateException("index is closed: '" + layout.directory() + "'; open it");
    }
    autoRefresh.ifPresent(AutoRefresh::close);
    autoRefresh = Optional.of(new AutoRefresh(this, interval));
  }

  private boolean move() throws IOException {
    RefreshEvent event = new RefreshEvent();
    event.begin();
    IndexSnapshot old = current;
    Optional<IndexSnapshot> newer = old.newer(analysis);
    if (newer.isEmpty()) {
      return false;
    }
    current = newer.get();
    old.reader().decRef();
    event.index = layout.directory().toString();
    event.generation = current.generation().name();
    event.articles = current.manifest().articleCount();
    event.commit();
    LOG.log(
        Level.DEBUG, () -> "refreshed '%s': %s".formatted(layout.directory(), current.manifest()));
    return true;
  }

  /** Figures about the index as of the last refresh. */
  public IndexStats stats() throws IOException {
    try (Lease lease = acquire()) {
      return IndexStats.of(lease.snapshot);
    }
  }

  /** The directory, as it was given. */
  public Path directory() {
    return layout.directory();
  }

  /** Gives the files back as soon as no lease needs them; a second call does nothing. */
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      autoRefresh.ifPresent(AutoRefresh::close);
      current.reader().decRef();
    }
  }

  /** The right to search one state of the index. Close it, once; for any thread. */
  public static final class Lease implements AutoCloseable {
    private final IndexSnapshot snapshot;
    private final AtomicBoolean returned = new AtomicBoolean();

    private Lease(IndexSnapshot snapshot) {
      this.snapshot = snapshot;
    }

    /** Searches this state; not after {@link #close}. */
    public IndexSearcher searcher() {
      return snapshot.searcher();
    }

    /** What is known beforehand of the words of its articles; the first call may read a file. */
    public StoredSigns signs() {
      return snapshot.signs().signs();
    }

    /** What this state says about itself. */
    public Manifest manifest() {
      return snapshot.manifest();
    }

    /** The name of the generation. */
    public String generation() {
      return snapshot.generation().name();
    }

    @Override
    public void close() throws IOException {
      if (returned.compareAndSet(false, true)) {
        snapshot.reader().decRef();
      }
    }
  }
}
