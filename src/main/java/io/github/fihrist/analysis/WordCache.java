// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The runs of letters met last, with the words in them: nearly all words of a text cost a look-up.
 *
 * <p>Sets of three entries; a run moves to the front of its set as it is met again and again; a new
 * one comes there at once and drives out the last. Thread-safe without locks: an entry is immutable
 * and holds its letters, so that a lost or doubled write only costs an analysis. Full, it takes
 * some 45 MB.
 */
final class WordCache {
  private static final int SET_BITS = 18;
  private static final int WAYS = 3;

  /** Stands for what is not there, and is of no letters that anyone asks for. */
  private static final byte[] NONE = WordBlock.of("", List.of());

  /** Longer runs are rare, and a text of them would only push the words out. */
  private static final int MAX_CHARS = 32;

  /**
   * A run is moved up only at one in eight places of a text: frequent ones soon are in front, and
   * rare ones hardly ever drive them from there.
   */
  private static final int SELDOM = 7;

  private static final int MEMO_BITS = 14;

  private final AtomicReferenceArray<byte[]> blocks = new AtomicReferenceArray<>(WAYS << SET_BITS);

  /** A byte of each entry's hash: mostly tells without a look at the block that it is another's. */
  private final byte[] tags = new byte[WAYS << SET_BITS];

  /** Words as objects, for those who go through texts with a cursor. */
  private final AtomicReferenceArray<Known> memo = new AtomicReferenceArray<>(1 << MEMO_BITS);

  private final WordAnalyzer words;

  @SuppressWarnings("ArrayRecordComponent") // Compared by identity.
  private record Known(byte[] block, WordForms forms) {}

  WordCache(WordAnalyzer words) {
    this.words = words;
  }

  /** The words in the letters from {@code start} to {@code end}, see {@link WordBlock}. */
  byte[] get(char[] text, int start, int end) {
    return get(hash(text, start, end), text, start, end);
  }

  /** The same for who has the hash of the letters. */
  byte[] get(int hash, char[] text, int start, int end) {
    if (end - start > MAX_CHARS) {
      return analyzed(text, start, end);
    }
    int set = set(hash);
    byte tag = (byte) hash;
    for (int slot = set; slot < set + WAYS; slot++) {
      if (tags[slot] == tag) {
        byte[] block = blocks.getAcquire(slot);
        if (block != null && WordBlock.isOf(block, text, start, end)) {
          if (slot > set && (start & SELDOM) == 0) {
            putFirst(set, slot, block, tag);
          }
          return block;
        }
      }
    }
    byte[] block = analyzed(text, start, end);
    putFirst(set, set + WAYS - 1, block, tag);
    return block;
  }

  /** For each hash what most likely is the block of its letters, not compared. */
  void likely(int[] hashes, int count, byte[][] to) {
    for (int i = 0; i < count; i++) {
      byte[] block = blocks.getAcquire(set(hashes[i]));
      to[i] = block == null ? NONE : block;
    }
  }

  /** The one word of a block, as an object that is mostly the same for the same word. */
  WordForms forms(byte[] block) {
    int slot = WordBlock.hash(block) >>> (Integer.SIZE - MEMO_BITS);
    Known known = memo.getAcquire(slot);
    if (known == null || known.block() != block) {
      known = new Known(block, WordBlock.forms(block));
      memo.setRelease(slot, known);
    }
    return known.forms();
  }

  static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    return mixed(hash);
  }

  /** The upper bits choose a set, the lower eight are the tag. */
  static int mixed(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  private byte[] analyzed(char[] text, int start, int end) {
    String letters = new String(text, start, end - start);
    return WordBlock.of(letters, words.analyze(letters));
  }

  /** Puts a block at the front of its set; those before the slot move up by one. */
  private void putFirst(int set, int slot, byte[] block, byte tag) {
    for (int to = slot; to > set; to--) {
      blocks.setRelease(to, blocks.getAcquire(to - 1));
      tags[to] = tags[to - 1];
    }
    blocks.setRelease(set, block);
    tags[set] = tag;
  }

  private static int set(int hash) {
    return (hash >>> (Integer.SIZE - SET_BITS)) * WAYS;
  }
}
