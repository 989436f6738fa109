// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.lucene.util.BytesRef;

/**
 * Cursors to text and back: a version, the numbers in as few bytes as they need, a checksum, all in
 * the URL-safe form of Base64.
 */
final class CursorText {
  private static final int VERSION = 1;
  private static final int CHECKSUM_BYTES = 4;

  private CursorText() {}

  static String print(Cursor cursor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(VERSION);
      out.writeInt(cursor.request());
      writeNumber(out, cursor.rank());
      writeKey(out, cursor.last());
      out.writeBoolean(cursor.scores().isPresent());
      if (cursor.scores().isPresent()) {
        writeScores(out, cursor.scores().get());
      }
      out.writeInt(checksum(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  static Cursor parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      int length = bytes.length - CHECKSUM_BYTES;
      if (length <= 0 || bytes[0] != VERSION) {
        throw new IOException("no cursor of this version");
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      Cursor cursor = read(in);
      if (in.available() != CHECKSUM_BYTES
          || in.readInt() != checksum(Arrays.copyOf(bytes, length))) {
        throw new IOException("changed on the way");
      }
      return cursor;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no cursor: '" + text + "'; take it as SearchResult.next() gives it", e);
    }
  }

  private static Cursor read(DataInputStream in) throws IOException {
    in.readByte();
    int request = in.readInt();
    int rank = (int) Math.min(Integer.MAX_VALUE, readNumber(in));
    SortKey last = readKey(in);
    return new Cursor(
        request, rank, last, in.readBoolean() ? Optional.of(readScores(in)) : Optional.empty());
  }

  private static void writeScores(DataOutputStream out, Cursor.Scores scores) throws IOException {
    out.writeBoolean(scores.lookedCloser());
    writeKey(out, scores.edge());
    out.writeBoolean(scores.asOf().isPresent());
    if (scores.asOf().isPresent()) {
      out.writeLong(scores.asOf().getAsLong());
    }
    Map<Integer, ScoringStatistics.FieldFigures> fields =
        new TreeMap<>(scores.statistics().byField());
    writeNumber(out, fields.size());
    for (var field : fields.entrySet()) {
      out.writeInt(field.getKey());
      writeNumber(out, field.getValue().articles());
      writeNumber(out, field.getValue().terms());
    }
    Map<Integer, Long> terms = new TreeMap<>(scores.statistics().articlesByTerm());
    writeNumber(out, terms.size());
    for (var term : terms.entrySet()) {
      out.writeInt(term.getKey());
      writeNumber(out, term.getValue());
    }
  }

  private static Cursor.Scores readScores(DataInputStream in) throws IOException {
    boolean lookedCloser = in.readBoolean();
    SortKey edge = readKey(in);
    OptionalLong asOf = in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty();
    ScoringStatistics statistics = new ScoringStatistics();
    for (long n = readNumber(in); n > 0; n--) {
      int field = in.readInt();
      long articles = readNumber(in);
      long terms = readNumber(in);
      require(articles > 0 && terms >= articles);
      statistics.byField().put(field, new ScoringStatistics.FieldFigures(articles, terms));
    }
    for (long n = readNumber(in); n > 0; n--) {
      int term = in.readInt();
      long articles = readNumber(in);
      require(articles > 0);
      statistics.articlesByTerm().put(term, articles);
    }
    return new Cursor.Scores(lookedCloser, edge, asOf, statistics);
  }

  private static void writeKey(DataOutputStream out, SortKey key) throws IOException {
    out.writeLong(key.value());
    writeNumber(out, key.id().length);
    out.write(key.id().bytes, key.id().offset, key.id().length);
  }

  private static SortKey readKey(DataInputStream in) throws IOException {
    long value = in.readLong();
    long length = readNumber(in);
    require(length <= in.available());
    return new SortKey(value, new BytesRef(in.readNBytes((int) length)));
  }

  /** Seven bits a byte, the lowest first. */
  private static void writeNumber(DataOutputStream out, long number) throws IOException {
    long rest = number;
    while (rest > 0x7F) {
      out.writeByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readNumber(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE - 7; shift += 7) {
      byte next = in.readByte();
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IOException("number too long");
  }

  private static void require(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("numbers out of range");
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
