// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.WordBlock.*;

import java.util.ArrayList;
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
    boolean narrow = areAllWithin(table);
    if (narrow && areAllWithin(run, FIRST_ARABIC) && areAllWithin(more, FIRST_ARABIC)) {
      return packed(kind | ARABIC, 1, run, table, more, blocks);
    }
    return narrow && areAllWithin(run, (char) 0) && areAllWithin(more, (char) 0)
        ? packed(kind, 1, run, table, more, blocks)
        : packed(kind | WIDE, 2, run, table, more, blocks);
  }

  private static boolean areAllWithin(int[] numbers) {
    for (int number : numbers) {
      if (number > 0xFF) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAllWithin(String letters, char first) {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter < first || letter > first + 0xFF) {
        return false;
      }
    }
    return true;
  }

  private static byte[] packed(
      int kind, int width, String run, int[] table, String more, List<byte[]> blocks) {
    int at = width * (RUN + run.length() + table.length + more.length());
    int size = at;
    for (byte[] block : blocks) {
      size += block.length;
    }
    byte[] bytes = new byte[size];
    // The kind is read before it is known how wide a number is.
    bytes[0] = (byte) kind;
    put(bytes, width, RUN - 1, run.length());
    putLetters(bytes, width, RUN, run);
    for (int i = 0; i < table.length; i++) {
      put(bytes, width, RUN + run.length() + i, table[i]);
    }
    putLetters(bytes, width, RUN + run.length() + table.length, more);
    for (byte[] block : blocks) {
      System.arraycopy(block, 0, bytes, at, block.length);
      at += block.length;
    }
    return bytes;
  }

  private static void putLetters(byte[] bytes, int width, int index, String letters) {
    int first = first(bytes[0]);
    for (int i = 0; i < letters.length(); i++) {
      put(bytes, width, index + i, letters.charAt(i) - first);
    }
  }

  /** Puts a number, counted from 0, where {@link WordBlock} reads it. */
  private static void put(byte[] bytes, int width, int index, int number) {
    if (width == 1) {
      bytes[index] = (byte) number;
    } else {
      bytes[2 * index] = (byte) (number >> Byte.SIZE);
      bytes[2 * index + 1] = (byte) number;
    }
  }
}
