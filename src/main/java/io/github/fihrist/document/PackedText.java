// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import java.util.regex.Pattern;

/**
 * Text in few bytes that are read fast: one for a letter, digit or sign that Arabic articles have
 * many of, and one for each of their most frequent pairs; two or three for any other UTF-16 code
 * unit, half a surrogate pair included. News and books take two thirds of a byte a code unit; UTF-8
 * takes nearly two.
 *
 * <p>The tables are part of the index's format: who changes them raises its version.
 */
final class PackedText {
  /** The byte of a code unit whose upper half is 0; its lower half follows. */
  private static final int LATIN = 0;

  /** The same for 0x06. */
  private static final int ARABIC = 1;

  /** The same for 0x20. */
  private static final int PUNCTUATION = 2;

  /** The byte of any code unit; its two halves follow. */
  private static final int ANY = 3;

  private static final int FIRST_SINGLE = 4;

  /** From one code unit to another, both included. */
  private static final char[][] SINGLES = {
    {' ', '~'},
    {'\n', '\n'},
    {'\u0621', '\u063A'}, // Hamza to ghain.
    {'\u0640', '\u0652'}, // Tatweel, feh to yeh, fathatan to sukun.
    {'\u0660', '\u0669'}, // Digits.
    {'\u060C', '\u060C'}, // Comma.
    {'\u061B', '\u061B'}, // Semicolon.
    {'\u061F', '\u061F'}, // Question mark.
    {'\u00AB', '\u00AB'}, // Quotation marks.
    {'\u00BB', '\u00BB'},
    {'\u201C', '\u201D'},
    {'\u2026', '\u2026'}, // Ellipsis.
    {'\u2013', '\u2013'} // Dash.
  };

  /** What shortened a sample of news and books most; beside {@link #SINGLES} there is no room. */
  private static final String PAIRS =
      "ال| ا|ة |، |ن |ي |د |ل |وا| و|ا |ه |ر | م|ما|ت |في|لا|ى |م |من|لم|ول"
          + "| أ| ف| ب|ها|را|ية|ب |نا|عل| ل|با| ع|ري|دي| ي|أن|ين|بي|ون|لي|ع |ان|ير"
          + "|يا|و |دا|قا|لك|ور|عا| ت|كا|لت|ست|ار|ق |وم|هم|سا|مي|ني|لى| إ|ات|ته|له"
          + "|.\n|لأ|إل|مع|نه|لل| ك|لع|رة|ك |اب|لق| ه|لب| ح|لح|ام|لف|هذ| ق| س| ن"
          + "|لس";

  private static final int FIRST_PAIR;

  /** For each byte its code unit, or its two, the first in the lower half. */
  private static final int[] UNITS = new int[256];

  /** For each code unit the byte that it is alone, 0 if there is none. */
  private static final byte[] ALONE = new byte[1 << Character.SIZE];

  /** For the bytes of two code units the byte that they are together, 0 if there is none. */
  private static final byte[] TOGETHER = new byte[1 << 2 * Byte.SIZE];

  static {
    int next = FIRST_SINGLE;
    for (char[] range : SINGLES) {
      for (char unit = range[0]; unit <= range[1]; unit++) {
        UNITS[next] = unit;
        ALONE[unit] = (byte) next++;
      }
    }
    FIRST_PAIR = next;
    for (String pair : Pattern.compile("|", Pattern.LITERAL).split(PAIRS)) {
      UNITS[next] = pair.charAt(0) | pair.charAt(1) << Character.SIZE;
      TOGETHER[together(ALONE[pair.charAt(0)], ALONE[pair.charAt(1)])] = (byte) next++;
    }
  }

  private PackedText() {}

  /** As many bytes as a text can take, not counting on pairs. */
  static int maxBytes(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      bytes += ALONE[text.charAt(i)] == 0 ? 2 : 0;
    }
    return bytes;
  }

  /** Writes a text into an array from a place on; returns where it ends. */
  static int pack(String text, byte[] bytes, int from) {
    int to = from;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      byte alone = ALONE[unit];
      byte both =
          alone == 0 || i + 1 == text.length()
              ? 0
              : TOGETHER[together(alone, ALONE[text.charAt(i + 1)])];
      if (both != 0) {
        bytes[to++] = both;
        i++;
      } else if (alone != 0) {
        bytes[to++] = alone;
      } else {
        to = packRare(unit, bytes, to);
      }
    }
    return to;
  }

  private static int packRare(char unit, byte[] bytes, int at) {
    int to = at;
    int upper = unit >>> Byte.SIZE;
    switch (upper) {
      case 0x00 -> bytes[to++] = LATIN;
      case 0x06 -> bytes[to++] = ARABIC;
      case 0x20 -> bytes[to++] = PUNCTUATION;
      default -> {
        bytes[to++] = ANY;
        bytes[to++] = (byte) upper;
      }
    }
    bytes[to++] = (byte) unit;
    return to;
  }

  /** The most code units that so many bytes can be. */
  static int maxUnits(int bytes) {
    return 2 * bytes;
  }

  /** Reads the text between two places into an array; returns how many code units it has. */
  static int unpack(byte[] bytes, int from, int to, char[] units) {
    int count = 0;
    int at = from;
    while (at < to) {
      int code = bytes[at++] & 0xFF;
      if (code >= FIRST_SINGLE) {
        // The second is always written: to ask whether there is one would cost more.
        units[count] = (char) UNITS[code];
        units[count + 1] = (char) (UNITS[code] >>> Character.SIZE);
        count += code < FIRST_PAIR ? 1 : 2;
      } else {
        int upper =
            switch (code) {
              case LATIN -> 0x00;
              case ARABIC -> 0x06;
              case PUNCTUATION -> 0x20;
              default -> bytes[at++] & 0xFF;
            };
        units[count++] = (char) (upper << Byte.SIZE | bytes[at++] & 0xFF);
      }
    }
    return count;
  }

  private static int together(byte first, byte second) {
    return (first & 0xFF) << Byte.SIZE | second & 0xFF;
  }
}
