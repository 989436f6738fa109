// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.WordBlock.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what {@link WordBlock} reads. */
final class WordPacking {
  private WordPacking() {}

  static byte[] pack(String run, List<WordPart> parts) {
    return parts.size() == 1 ? ofWord(run, parts.getFirst().forms()) : ofParts(run, parts);
  }

  // Lives as long as the process, and so does the enum.
  @SuppressWarnings("EnumOrdinal")
  private static byte[] ofWord(String run, WordForms forms) {
    List<String> terms = new ArrayList<>(FIRST_LEMMA + forms.lemmas().size());
    terms.add(forms.spelled());
    terms.add(forms.exact());
    terms.add(forms.stem());
    terms.addAll(forms.lemmas());
    int[] table = new int[1 + 2 * terms.size()];
    table[0] = forms.lemmas().size() << CLASS_BITS | forms.wordClass().ordinal();
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      int start = run.indexOf(term);
      if (start < 0) {
        int known = more.indexOf(term);
        start = run.length() + (known < 0 ? more.length() : known);
        if (known < 0) {
          more.append(term);
        }
      }
      table[1 + 2 * i] = start;
      table[2 + 2 * i] = term.length();
    }
    int kind = forms.spelled().equals(forms.exact()) ? PLAIN : 0;
    return packed(kind, run, table, more.toString(), List.of());
  }

  private static byte[] ofParts(String run, List<WordPart> parts) {
    List<byte[]> blocks = new ArrayList<>(parts.size());
    int[] table = new int[1 + 3 * parts.size()];
    table[0] = parts.size();
    for (int i = 0; i < parts.size(); i++) {
      WordPart part = parts.get(i);
      byte[] block = ofWord(run.substring(part.start(), part.end()), part.forms());
      blocks.add(block);
      table[1 + 3 * i] = part.start();
      table[2 + 3 * i] = part.end();
      table[3 + 3 * i] = block.length;
    }
    return packed(PARTS, run, table, "", blocks);
  }

  private static byte[] packed(
      int kind, String run, int[] table, String more, List<byte[]> blocks) {
    boolean narrow = Arrays.stream(table).allMatch(number -> number <= 0xFF);
    if (narrow && allWithin(run, more, FIRST_ARABIC)) {
      return packed(kind | ARABIC, 1, run, table, more, blocks);
    }
    return narrow && allWithin(run, more, (char) 0)
        ? packed(kind, 1, run, table, more, blocks)
        : packed(kind | WIDE, 2, run, table, more, blocks);
  }

  private static boolean allWithin(String run, String more, char first) {
    return (run + more).chars().allMatch(letter -> letter >= first && letter <= first + 0xFF);
  }

  private static byte[] packed(
      int kind, int width, String run, int[] table, String more, List<byte[]> blocks) {
    int numbers = RUN + run.length() + table.length + more.length();
    int inner = blocks.stream().mapToInt(block -> block.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(width * numbers + inner);
    // The kind is read before it is known how wide a number is.
    bytes.put((byte) kind).position(width);
    put(bytes, width, run.length());
    putLetters(bytes, kind, width, run);
    for (int number : table) {
      put(bytes, width, number);
    }
    putLetters(bytes, kind, width, more);
    blocks.forEach(bytes::put);
    return bytes.array();
  }

  private static void putLetters(ByteBuffer bytes, int kind, int width, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      put(bytes, width, letters.charAt(i) - first(kind));
    }
  }

  private static void put(ByteBuffer bytes, int width, int number) {
    if (width == 1) {
      bytes.put((byte) number);
    } else {
      bytes.putChar((char) number);
    }
  }
}
