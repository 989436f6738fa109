// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/*
 * Not java.util.zip.GZIPInputStream, because that one takes whatever follows a member and is no
 * good member itself for the end of the stream: a damaged second member would go unnoticed, and its
 * articles with it.
 */

/**
 * Unpacks gzip (RFC 1952), all members of it. What was unpacked before a fault is given out first;
 * then a {@link ZipException} says what is wrong.
 */
final class GzipStream extends InputStream {
  private static final int FLAG_CHECKSUM = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private int next;
  private int end;
  private boolean insideMember;
  private boolean anyMember;
  private @Nullable ZipException fault;

  GzipStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (fault != null) {
      throw fault;
    }
    try {
      return unpack(bytes, offset, length);
    } catch (ZipException e) {
      fault = e; // whoever asks again shall not be given what stands behind the fault
      throw e;
    }
  }

  private int unpack(byte[] bytes, int offset, int length) throws IOException {
    while (insideMember || startMember()) {
      int n = inflate(bytes, offset, length);
      if (n > 0) {
        checksum.update(bytes, offset, n);
        return n;
      }
      if (inflater.finished()) {
        endMember();
      } else {
        refill();
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws ZipException {
    try {
      int n = inflater.inflate(bytes, offset, length);
      if (inflater.needsDictionary()) {
        throw new ZipException("gzip data wants a dictionary");
      }
      return n;
    } catch (DataFormatException e) {
      ZipException damaged = new ZipException("gzip data is damaged");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private void refill() throws IOException {
    fill();
    inflater.setInput(packed, next, end - next);
    next = end;
  }

  private boolean startMember() throws IOException {
    if (next == end && !more()) {
      if (!anyMember) {
        throw new ZipException("gzip file is empty");
      }
      return false;
    }
    if (nextByte() != 0x1f || nextByte() != 0x8b || nextByte() != Deflater.DEFLATED) {
      throw new ZipException(
          anyMember ? "gzip data is followed by something else" : "file is no gzip file");
    }
    int flags = nextByte();
    skip(6); // time, compression level, operating system
    if ((flags & FLAG_EXTRA) != 0) {
      skip(nextByte() | nextByte() << 8);
    }
    for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
      if ((flags & flag) != 0) {
        skipText();
      }
    }
    if ((flags & FLAG_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(packed, next, end - next);
    next = end;
    checksum.reset();
    insideMember = true;
    anyMember = true;
    return true;
  }

  private void endMember() throws IOException {
    next = end - inflater.getRemaining();
    long size = inflater.getBytesWritten() & 0xffffffffL;
    if (nextInt() != checksum.getValue() || nextInt() != size) {
      throw new ZipException("gzip data is damaged");
    }
    insideMember = false;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      nextByte();
    }
  }

  private void skipText() throws IOException {
    while (nextByte() != 0) {
      // up to its end
    }
  }

  private long nextInt() throws IOException {
    return nextByte() | nextByte() << 8 | nextByte() << 16 | (long) nextByte() << 24;
  }

  private int nextByte() throws IOException {
    if (next == end) {
      fill();
    }
    return packed[next++] & 0xff;
  }

  private void fill() throws IOException {
    if (!more()) {
      throw new ZipException("gzip data is cut off");
    }
  }

  private boolean more() throws IOException {
    next = 0;
    end = Math.max(0, in.read(packed, 0, packed.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
