// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * All terms of one word in one array, as token streams copy them, for reading scattered memory is
 * what they cost: the number of terms; where each ends; their letters. The order is exact, stem,
 * lemmas.
 */
final class TermBlock {
  private static final int FIRST_LEMMA = 2;

  private TermBlock() {}

  static char[] of(String exact, String stem, List<String> lemmas) {
    int count = FIRST_LEMMA + lemmas.size();
    StringBuilder block = new StringBuilder().append((char) count);
    block.setLength(1 + count);
    for (int i = 0; i < count; i++) {
      block.append(i == 0 ? exact : i == 1 ? stem : lemmas.get(i - FIRST_LEMMA));
      block.setCharAt(1 + i, (char) block.length());
    }
    char[] letters = new char[block.length()];
    block.getChars(0, letters.length, letters, 0);
    return letters;
  }

  /** How many terms a view has, at least one. */
  static int count(char[] block, View view) {
    return view == View.LEMMA ? block[0] - FIRST_LEMMA : 1;
  }

  /** Makes a term of a view the only text of the attribute. */
  static void copy(char[] block, View view, int number, CharTermAttribute term) {
    int index =
        switch (view) {
          case EXACT -> 0;
          case STEM -> 1;
          case LEMMA -> FIRST_LEMMA + number;
        };
    int start = index == 0 ? 1 + block[0] : block[index];
    term.copyBuffer(block, start, block[1 + index] - start);
  }
}
