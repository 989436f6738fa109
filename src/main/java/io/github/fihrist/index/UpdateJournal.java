// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Writes down the ids of all articles that a writer puts or deletes, so that a rebuild which goes
 * on meanwhile can carry them over: only the ids, for the articles themselves are in the index.
 * Thread-safe.
 *
 * <p>A batch of ids ends with the number of its commit, and is durable before the commit is. So a
 * crash between the two leaves a batch whose number the index does not have; {@link #open} cuts it
 * off.
 */
/*
 * One record is a type byte and what follows:
 *   ID      int length, the bytes of the id's term
 *   COMMIT  long number, long CRC-32 of the batch up to and with that number
 * A commit that failed and was tried again has its number twice; both batches belong to it.
 */
final class UpdateJournal implements Closeable {
  static final byte ID = 'I';
  static final byte COMMIT = 'C';

  private final FileChannel channel;
  private final CheckedOutputStream checked;
  private final DataOutputStream out;
  private boolean torn;

  private UpdateJournal(FileChannel channel) {
    this.channel = channel;
    this.checked =
        new CheckedOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel)), new CRC32());
    this.out = new DataOutputStream(checked);
  }

  /**
   * Opens the journal of a generation to write on, after the batch of its last commit.
   *
   * @param updates the number of that commit
   * @param isNeeded whether a rebuild may want what is in it; otherwise it begins anew
   */
  static UpdateJournal open(Path file, long updates, boolean isNeeded) throws IOException {
    IndexLayout.requireNoLink(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean opened = false;
    try {
      long end = isNeeded ? JournalReader.end(file, updates).offset() : 0;
      channel.truncate(end);
      channel.position(end);
      IOUtils.fsync(file.toAbsolutePath().getParent(), true);
      opened = true;
      return new UpdateJournal(channel);
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  /** The article whose id has this term is about to change. */
  synchronized void add(BytesRef id) throws IOException {
    startRecord();
    out.writeByte(ID);
    out.writeInt(id.length);
    out.write(id.bytes, id.offset, id.length);
    torn = false;
  }

  /** Ends the batch and makes it durable. */
  synchronized void commit(long number) throws IOException {
    startRecord();
    out.writeByte(COMMIT);
    out.writeLong(number);
    out.writeLong(checked.getChecksum().getValue());
    checked.getChecksum().reset();
    out.flush();
    channel.force(true);
    torn = false;
  }

  /** After half a record nothing more could be read: the disk's error stays the writer's last. */
  private void startRecord() throws IOException {
    if (torn) {
      throw new IOException("journal of updates could not be written; open another writer");
    }
    torn = true;
  }

  /** Begins anew, between two batches. */
  synchronized void clear() throws IOException {
    channel.truncate(0);
    channel.position(0);
  }

  /** How long it is, batches that were committed only. */
  synchronized long sizeBytes() throws IOException {
    return channel.size();
  }

  /** Drops what is not committed, as far as it is not written yet. */
  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
