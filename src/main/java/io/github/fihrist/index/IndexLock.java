// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to write an index, or to rebuild it, each held by one process at a time. The operating
 * system takes it back when the process dies, however it dies; the file stays and says who held it
 * last.
 *
 * <p>Whoever wants both takes {@link Purpose#REBUILD} first.
 */
final class IndexLock implements Closeable {
  /*
   * On Linux a process loses its lock on a file as soon as it closes *any* channel to that file.
   * A second writer in this JVM must therefore be turned away before it opens the file: HELD does.
   */
  private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

  /** Beyond the text, so that where locks are mandatory the text can still be read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_HOLDER_BYTES = 1024;
  private static final long POLL_MILLIS = 10;

  private final Path key;
  private final Path file;
  private final FileChannel channel;
  private final Optional<Object> fileKey;
  private final AtomicBoolean closed = new AtomicBoolean();

  private IndexLock(Path key, Path file, FileChannel channel) throws IOException {
    this.key = key;
    this.file = file;
    this.channel = channel;
    this.fileKey = fileKey(file);
  }

  /** What the holder may do. */
  enum Purpose {
    /** Change the live generation, or which one it is. */
    WRITE("fihrist.lock", "written"),
    /** Make a new generation, and delete old ones. */
    REBUILD("fihrist-rebuild.lock", "rebuilt");

    private final String fileName;
    private final String done;

    Purpose(String fileName, String done) {
      this.fileName = fileName;
      this.done = done;
    }

    Path file(IndexLayout layout) {
      return layout.directory().resolve(fileName);
    }
  }

  /**
   * Takes the lock or fails at once.
   *
   * @throws IndexLockedException if another has it
   */
  static IndexLock acquire(IndexLayout layout, Purpose purpose) throws IOException {
    return new Attempt(layout, purpose).acquire();
  }

  /**
   * Takes the lock as soon as it is free.
   *
   * @throws IndexLockedException if another still has it after the wait
   */
  static IndexLock acquire(IndexLayout layout, Purpose purpose, Duration wait)
      throws IOException, InterruptedException {
    Attempt attempt = new Attempt(layout, purpose);
    long end = System.nanoTime() + wait.toNanos();
    while (System.nanoTime() - end < 0) {
      Optional<IndexLock> lock = attempt.tryAcquire();
      if (lock.isPresent()) {
        return lock.get();
      }
      Thread.sleep(POLL_MILLIS);
    }
    return attempt.acquire();
  }

  /** Takes the lock if it is free. */
  static Optional<IndexLock> tryAcquire(IndexLayout layout, Purpose purpose) throws IOException {
    return new Attempt(layout, purpose).tryAcquire();
  }

  private record Attempt(IndexLayout layout, Purpose purpose) {

    IndexLock acquire() throws IOException {
      Optional<IndexLock> lock = tryAcquire();
      if (lock.isEmpty()) {
        throw new IndexLockedException(layout.directory(), purpose.done, holder());
      }
      return lock.get();
    }

    Optional<IndexLock> tryAcquire() throws IOException {
      Path file = purpose.file(layout);
      Path key = layout.directory().toRealPath().resolve(purpose.fileName);
      Holder me = Holder.thisProcess();
      if (HELD.putIfAbsent(key, me) != null) {
        return Optional.empty();
      }
      Optional<IndexLock> lock = Optional.empty();
      try {
        Optional<FileChannel> channel = lockFile(file, me);
        if (channel.isPresent()) {
          lock = Optional.of(new IndexLock(key, file, channel.get()));
        }
        return lock;
      } finally {
        if (lock.isEmpty()) {
          HELD.remove(key);
        }
      }
    }

    private String holder() throws IOException {
      return readHolder(purpose.file(layout)).map(Holder::toString).orElse("another process");
    }
  }

  private static Optional<FileChannel> lockFile(Path file, Holder me) throws IOException {
    IndexLayout.requireNoLink(file);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean locked = false;
    try {
      if (!tryLock(channel)) {
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(me.line().getBytes(UTF_8)), 0);
      locked = true;
      return Optional.of(channel);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Held by this JVM through another copy of this class.
      return false;
    }
  }

  private static Optional<Holder> readHolder(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Holder.parse(new String(in.readNBytes(MAX_HOLDER_BYTES), UTF_8));
    }
  }

  /**
   * To be asked before anything that two writers must not both do.
   *
   * @throws IOException if the lock file was deleted, or deleted and made again, so that another
   *     writer may have come in
   */
  void ensureHeld() throws IOException {
    if (!channel.isOpen() || !Files.exists(file) || !fileKey(file).equals(fileKey)) {
      throw new IOException(
          "lock file was deleted while the index was written: '%s'; run it again".formatted(file));
    }
  }

  /** Which file it is, whatever its name; empty where the system does not tell. */
  private static Optional<Object> fileKey(Path file) throws IOException {
    return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  /** Lets the next one in. */
  @Override
  public void close() throws IOException {
    // Only once: a second time, the key may be another holder's.
    if (closed.compareAndSet(false, true)) {
      try {
        channel.close();
      } finally {
        HELD.remove(key);
      }
    }
  }

  /** Who writes: the lock file's one line is {@code pid started host}. */
  private record Holder(long pid, Instant started, String host) {

    static Holder thisProcess() {
      return new Holder(
          ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS), hostName());
    }

    static Optional<Holder> parse(String line) {
      String[] parts = line.strip().split(" ", 3);
      try {
        return parts.length == 3
            ? Optional.of(new Holder(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2]))
            : Optional.empty();
      } catch (NumberFormatException | DateTimeParseException e) {
        // Another program's text, or a line only half written yet.
        return Optional.empty();
      }
    }

    String line() {
      return pid + " " + started + " " + host + "\n";
    }

    @Override
    public String toString() {
      String where = host.equals(hostName()) ? "" : " on " + host;
      return "process " + pid + where + " since " + started;
    }

    private static String hostName() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "localhost";
      }
    }
  }
}
