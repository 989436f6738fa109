// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.lucene.util.BytesRef;

/** Reads what {@link UpdateJournal} wrote, also while it is written. */
final class JournalReader implements Closeable {
  private final long length;
  private final CheckedInputStream checked;
  private final DataInputStream in;
  private long offset;

  private JournalReader(Path file) throws IOException {
    this.length = Files.size(file);
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    this.checked = new CheckedInputStream(bytes, new CRC32());
    this.in = new DataInputStream(checked);
  }

  /**
   * Where a batch ends.
   *
   * @param number of its commit, 0 if there is none
   * @param offset after it, in bytes
   */
  record End(long number, long offset) {}

  /** A record of the file: an id, or a commit's number. */
  private sealed interface Entry {
    record Id(BytesRef id) implements Entry {}

    record Commit(long number) implements Entry {}
  }

  /** Gets the ids. */
  @FunctionalInterface
  interface Ids {
    void accept(BytesRef id) throws IOException;
  }

  /**
   * The end of the last whole batch whose commit is not after a given one. What follows is of later
   * commits, or torn.
   */
  static End end(Path file, long lastNumber) throws IOException {
    End end = new End(0, 0);
    if (!Files.exists(file)) {
      return end;
    }
    try (JournalReader reader = new JournalReader(file)) {
      Optional<Entry> entry = reader.next();
      while (entry.isPresent()) {
        if (entry.get() instanceof Entry.Commit commit) {
          if (commit.number() > lastNumber) {
            return end;
          }
          end = new End(commit.number(), reader.offset);
        }
        entry = reader.next();
      }
      return end;
    }
  }

  /** The ids of the batches after one offset and up to another, as often as they were changed. */
  static void read(Path file, long start, long end, Ids ids) throws IOException {
    try (JournalReader reader = new JournalReader(file)) {
      reader.in.skipNBytes(start);
      reader.offset = start;
      reader.checked.getChecksum().reset();
      while (reader.offset < end) {
        Entry entry =
            reader.next().orElseThrow(() -> new IOException("journal is damaged: '" + file + "'"));
        if (entry instanceof Entry.Id id) {
          ids.accept(id.id());
        }
      }
    }
  }

  /** The next record; empty at the end, and where the rest is torn. */
  private Optional<Entry> next() throws IOException {
    try {
      byte type = in.readByte();
      return switch (type) {
        case UpdateJournal.ID -> id();
        case UpdateJournal.COMMIT -> commit();
        default -> Optional.empty();
      };
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private Optional<Entry> id() throws IOException {
    int size = in.readInt();
    if (size < 0 || size > length - offset) {
      return Optional.empty();
    }
    byte[] bytes = new byte[size];
    in.readFully(bytes);
    offset += 1 + Integer.BYTES + size;
    return Optional.of(new Entry.Id(new BytesRef(bytes)));
  }

  private Optional<Entry> commit() throws IOException {
    long number = in.readLong();
    long expected = checked.getChecksum().getValue();
    long found = in.readLong();
    checked.getChecksum().reset();
    offset += 1 + 2 * Long.BYTES;
    return found == expected ? Optional.of(new Entry.Commit(number)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
