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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to write an index, held by one process at a time. The operating system takes it back
 * when the process dies, however it dies; the file stays and says who held it last.
 */
final class WriteLock implements Closeable {
  /*
   * On Linux a process loses its lock on a file as soon as it closes *any* channel to that file.
   * A second writer in this JVM must therefore be turned away before it opens the file: HELD does.
   */
  private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

  /** Beyond the text, so that where locks are mandatory the text can still be read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_HOLDER_BYTES = 1024;

  private final Path key;
  private final Path file;
  private final FileChannel channel;
  private final AtomicBoolean closed = new AtomicBoolean();

  private WriteLock(Path key, Path file, FileChannel channel) {
    this.key = key;
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock or fails at once.
   *
   * @throws IndexLockedException if another writer has it
   */
  static WriteLock acquire(IndexLayout layout) throws IOException {
    Path key = layout.directory().toRealPath();
    Holder me = Holder.thisProcess();
    Holder other = HELD.putIfAbsent(key, me);
    if (other != null) {
      throw new IndexLockedException(layout.directory(), other.toString());
    }
    boolean acquired = false;
    try {
      WriteLock lock = new WriteLock(key, layout.lockFile(), lockFile(layout, me));
      acquired = true;
      return lock;
    } finally {
      if (!acquired) {
        HELD.remove(key);
      }
    }
  }

  private static FileChannel lockFile(IndexLayout layout, Holder me) throws IOException {
    FileChannel channel =
        FileChannel.open(
            layout.lockFile(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      if (!tryLock(channel)) {
        String holder =
            readHolder(layout.lockFile()).map(Holder::toString).orElse("another process");
        throw new IndexLockedException(layout.directory(), holder);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(me.line().getBytes(UTF_8)), 0);
      locked = true;
      return channel;
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
   * @throws IOException if the lock file was deleted, so that another writer may have come in
   */
  void ensureHeld() throws IOException {
    if (!channel.isOpen() || !Files.exists(file)) {
      throw new IOException(
          "lock file was deleted while the index was written: '%s'; run it again".formatted(file));
    }
  }

  /** Lets the next writer in. */
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
