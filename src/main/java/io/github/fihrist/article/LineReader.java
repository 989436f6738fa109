// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, without their ends. It holds one line, and of a line that is too
 * long only the beginning.
 */
final class LineReader {
  private static final int KEPT_BYTES = 1 << 20;

  private final InputStream in;
  private final int maxLineBytes;
  private final byte[] chunk = new byte[1 << 16];
  private int next;
  private int end;

  private byte[] line = new byte[1 << 13];
  private int held;
  private long length;
  private long number;
  private long start;
  private long position;

  /**
   * Starts before the first line.
   *
   * @param maxLineBytes the longest line that is held as a whole
   * @param position how many bytes of the file stand before the stream
   */
  LineReader(InputStream in, int maxLineBytes, long position) {
    this.in = in;
    this.position = position;
    this.maxLineBytes = maxLineBytes;
  }

  /**
   * Moves to the next line; false at the end.
   *
   * @param lineFeed the bytes of a line feed: 1, or those of UTF-16
   */
  boolean next(byte[] lineFeed) throws IOException {
    number++;
    start = position;
    held = 0;
    length = 0;
    if (line.length > KEPT_BYTES) {
      line = new byte[1 << 13]; // one giant line shall not cost memory for the rest of the file
    }
    while (next < end || fill()) {
      if (lineFeed.length == 1 ? takeRun(lineFeed[0]) : takeUnit(lineFeed)) {
        return true;
      }
    }
    return length > 0;
  }

  /** Takes bytes up to a line feed or the end of the chunk; true at a line feed. */
  private boolean takeRun(byte lineFeed) {
    int to = next;
    while (to < end && chunk[to] != lineFeed) {
      to++;
    }
    hold(next, to - next);
    boolean found = to < end;
    position += to - next + (found ? 1 : 0);
    next = found ? to + 1 : to;
    return found;
  }

  /** Takes two bytes; true at a line feed. */
  private boolean takeUnit(byte[] lineFeed) throws IOException {
    if (end - next == 1) {
      chunk[0] = chunk[next];
      next = 0;
      end = 1 + Math.max(0, in.read(chunk, 1, chunk.length - 1));
    }
    int bytes = Math.min(2, end - next);
    boolean found = bytes == 2 && chunk[next] == lineFeed[0] && chunk[next + 1] == lineFeed[1];
    if (!found) {
      hold(next, bytes);
    }
    next += bytes;
    position += bytes;
    return found;
  }

  private void hold(int from, int bytes) {
    length += bytes;
    int kept = Math.min(bytes, maxLineBytes - held);
    if (held + kept > line.length) {
      int twice = (int) Math.min(maxLineBytes, Math.max(held + kept, 2L * line.length));
      line = Arrays.copyOf(line, twice);
    }
    System.arraycopy(chunk, from, line, held, kept);
    held += kept;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = 0;
    end = Math.max(0, in.read(chunk, 0, chunk.length));
    return end > 0;
  }

  /** The line's bytes, up to {@link #held}; valid until the next line. */
  byte[] bytes() {
    return line;
  }

  /** How many bytes of the line are there: all, unless it {@link #isTooLong}. */
  int held() {
    return held;
  }

  /** The line's length in bytes. */
  long length() {
    return length;
  }

  /** Whether only the beginning is held. */
  boolean isTooLong() {
    return length > held;
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  /** Where the line starts in the stream, in bytes. */
  long start() {
    return start;
  }
}
