// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Reading.Kind;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.CRC32C;

/**
 * The compiled lexicon: all readings of all known words in one byte array behind a hash table.
 * Immutable, thread-safe.
 *
 * <p>A record is: length and letters of the key; number of readings; for each, kind, weight, place
 * of the lemma, length and letters of the form (length 0 where the form is the key). Letters are
 * one byte each: their distance from {@value #ALPHABET_START}; the few letters beyond are not in
 * the lexicon's words.
 */
final class PackedLexicon implements Lexicon {
  private static final int MAGIC = 0x46494852;
  private static final int FORMAT = 1;
  private static final char ALPHABET_START = '\u0600';
  private static final int LEMMA_BYTES = 3;
  private static final double WEIGHT_STEPS = 100;
  private static final int RECENT_BITS = 13;
  private static final Kind[] KINDS = Kind.values();

  private final byte[] lemmas;
  private final byte[] records;

  /** For each slot the place of a record and, above it, a tag of the key's hash; -1 if free. */
  private final int[] table;

  private final int placeMask;

  /** The records read last, as readings. */
  private final AtomicReferenceArray<Found> recent = new AtomicReferenceArray<>(1 << RECENT_BITS);

  private record Found(int record, List<Reading> readings) {}

  private PackedLexicon(byte[] lemmas, byte[] records, int size) {
    this.lemmas = lemmas;
    this.records = records;
    this.table = new int[Integer.highestOneBit(Math.max(2, size * 3))];
    Arrays.fill(table, -1);
    this.placeMask = Math.max(1, Integer.highestOneBit(records.length) * 2) - 1;
    for (int at = 0; at < records.length; at = next(at)) {
      int hash = hash(records, at + 1, records[at]);
      int slot = hash & (table.length - 1);
      while (table[slot] >= 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = at | tag(hash);
    }
  }

  /** Reads what {@link #write} wrote. */
  static PackedLexicon read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
      throw new IOException("not a lexicon of format " + FORMAT + "; compile the lexicon anew");
    }
    int size = in.readInt();
    byte[] lemmas = new byte[in.readInt()];
    in.readFully(lemmas);
    byte[] records = new byte[in.readInt()];
    in.readFully(records);
    return new PackedLexicon(lemmas, records, size);
  }

  /** Writes readings by key; the same readings always give the same bytes. */
  static void write(Map<String, List<Reading>> readings, OutputStream stream) throws IOException {
    Map<String, Integer> places = new HashMap<>();
    ByteArrayOutputStream lemmas = new ByteArrayOutputStream();
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    int size = 0;
    for (Map.Entry<String, List<Reading>> entry : new TreeMap<>(readings).entrySet()) {
      if (isEncodable(entry.getKey())) {
        write(entry.getKey(), entry.getValue(), places, lemmas, records);
        size++;
      }
    }
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(FORMAT);
    out.writeInt(size);
    out.writeInt(lemmas.size());
    lemmas.writeTo(out);
    out.writeInt(records.size());
    records.writeTo(out);
    out.flush();
  }

  // The file is read by the build that wrote it, with the same enum.
  @SuppressWarnings("EnumOrdinal")
  private static void write(
      String key,
      List<Reading> readings,
      Map<String, Integer> places,
      ByteArrayOutputStream lemmas,
      ByteArrayOutputStream records) {
    writeLetters(key, records);
    records.write(readings.size());
    for (Reading reading : readings) {
      Integer place = places.get(reading.lemma());
      if (place == null) {
        place = lemmas.size();
        places.put(reading.lemma(), place);
        byte[] bytes = reading.lemma().getBytes(StandardCharsets.UTF_8);
        lemmas.write(bytes.length);
        lemmas.writeBytes(bytes);
      }
      records.write(reading.kind().ordinal());
      int weight = (int) Math.round(reading.logWeight() * WEIGHT_STEPS);
      records.write(weight >> 8);
      records.write(weight);
      for (int shift = 8 * (LEMMA_BYTES - 1); shift >= 0; shift -= 8) {
        records.write(place >> shift);
      }
      writeLetters(reading.form().equals(key) ? "" : reading.form(), records);
    }
  }

  private static void writeLetters(String letters, ByteArrayOutputStream out) {
    out.write(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      out.write(letters.charAt(i) - ALPHABET_START);
    }
  }

  private static boolean isEncodable(String key) {
    if (key.length() >= 128) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c <= ALPHABET_START || c >= ALPHABET_START + 256) {
        return false;
      }
    }
    return true;
  }

  /** Changes with every reading. */
  String fingerprint() {
    CRC32C crc = new CRC32C();
    crc.update(lemmas);
    crc.update(records);
    return Long.toHexString(crc.getValue());
  }

  @Override
  public List<Reading> find(String key) {
    return find(key.toCharArray(), 0, key.length());
  }

  @Override
  public List<Reading> find(char[] letters, int start, int end) {
    int hash = hash(letters, start, end);
    int slot = hash & (table.length - 1);
    while (table[slot] >= 0) {
      int place = table[slot] & placeMask;
      // Most letters asked for are no word: the tag says so without a look at the record.
      if (table[slot] == (place | tag(hash)) && holds(place, letters, start, end)) {
        return found(place);
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return List.of();
  }

  /** Words share their cores, so that a record is mostly one of those read before. */
  private List<Reading> found(int record) {
    int slot = mix(record) >>> (Integer.SIZE - RECENT_BITS);
    Found known = recent.getAcquire(slot);
    if (known == null || known.record() != record) {
      known = new Found(record, List.copyOf(readings(record)));
      recent.setRelease(slot, known);
    }
    return known.readings();
  }

  /** The bits of a hash that a place leaves free. */
  private int tag(int hash) {
    return hash & ~placeMask & Integer.MAX_VALUE;
  }

  private boolean holds(int at, char[] letters, int start, int end) {
    int length = end - start;
    if (records[at] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ((records[at + 1 + i] & 0xFF) != letters[start + i] - ALPHABET_START) {
        return false;
      }
    }
    return true;
  }

  private List<Reading> readings(int record) {
    String key = letters(record + 1, records[record]);
    int at = record + 1 + key.length();
    int count = records[at++];
    List<Reading> readings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Kind kind = KINDS[records[at]];
      double weight = (short) (records[at + 1] << 8 | records[at + 2] & 0xFF) / WEIGHT_STEPS;
      int place = 0;
      for (int b = 0; b < LEMMA_BYTES; b++) {
        place = place << 8 | records[at + 3 + b] & 0xFF;
      }
      at += 3 + LEMMA_BYTES;
      String form = records[at] == 0 ? key : letters(at + 1, records[at]);
      at += 1 + records[at];
      String lemma = new String(lemmas, place + 1, lemmas[place] & 0xFF, StandardCharsets.UTF_8);
      readings.add(new Reading(form, lemma, kind, weight));
    }
    return readings;
  }

  private String letters(int at, int length) {
    char[] letters = new char[length];
    for (int i = 0; i < length; i++) {
      letters[i] = (char) (ALPHABET_START + (records[at + i] & 0xFF));
    }
    return new String(letters);
  }

  private int next(int record) {
    int at = record + 1 + records[record];
    int count = records[at++];
    for (int i = 0; i < count; i++) {
      at += 3 + LEMMA_BYTES;
      at += 1 + records[at];
    }
    return at;
  }

  private static int hash(byte[] letters, int at, int length) {
    int hash = 0;
    for (int i = at; i < at + length; i++) {
      hash = hash * 31 + (letters[i] & 0xFF);
    }
    return mix(hash);
  }

  private static int hash(char[] letters, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + (letters[i] - ALPHABET_START);
    }
    return mix(hash);
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
