// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

import java.text.Normalizer;

/**
 * A word as it would be typed on an Arabic keyboard without marks: the first of the two steps of
 * folding. Hamzas, ة and ى stay as written.
 *
 * <p>Vowel marks, Quranic signs, tatweel and invisible characters go; letters of Persian and Urdu
 * keyboards that look the same, presentation forms, ligatures and decomposed letters become the
 * Arabic letter; digits become ASCII; Latin letters lose case and accents. پ چ ژ ڤ گ are other
 * letters and stay.
 */
final class Spelling {
  private Spelling() {}

  /** The spelling of a word; a dagger alef (ٰ) counts as a mark. */
  static String of(CharSequence raw) {
    return spell(raw, false);
  }

  /** The spelling of a word in which a dagger alef is read as alef: السمٰوات as السماوات. */
  static String withDaggerAlef(CharSequence raw) {
    return spell(raw, true);
  }

  static boolean hasDaggerAlef(CharSequence raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == SUPERSCRIPT_ALEF) {
        return true;
      }
    }
    return false;
  }

  private static String spell(CharSequence raw, boolean daggerIsAlef) {
    StringBuilder word = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      append(word, raw.charAt(i), daggerIsAlef);
    }
    return word.toString();
  }

  private static void append(StringBuilder word, char c, boolean daggerIsAlef) {
    if (c < 0x80) {
      word.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    } else if (c == MADDAH_ABOVE || c == HAMZA_ABOVE || c == HAMZA_BELOW) {
      compose(word, c);
    } else if (c == SUPERSCRIPT_ALEF) {
      if (daggerIsAlef && !endsWith(word, ALEF_MAKSURA)) {
        word.append(ALEF);
      }
    } else if (c == TATWEEL || isMark(c) || isInvisible(c)) {
      return;
    } else if (c >= FIRST_PRESENTATION_FORM && c <= LAST_PRESENTATION_FORM) {
      appendCompatible(word, c, daggerIsAlef);
    } else if (c >= HAMZA && c <= '\u06FF') {
      word.append(arabic(c));
    } else {
      appendOther(word, c);
    }
  }

  /** Alef, waw or yeh and a combining hamza or madda: the composed letter. */
  private static void compose(StringBuilder word, char mark) {
    if (word.isEmpty()) {
      return;
    }
    char base = word.charAt(word.length() - 1);
    char composed =
        switch (base) {
          case ALEF ->
              mark == MADDAH_ABOVE
                  ? ALEF_WITH_MADDA_ABOVE
                  : mark == HAMZA_ABOVE ? ALEF_WITH_HAMZA_ABOVE : ALEF_WITH_HAMZA_BELOW;
          case WAW -> mark == HAMZA_ABOVE ? WAW_WITH_HAMZA_ABOVE : base;
          case YEH, ALEF_MAKSURA -> mark == HAMZA_ABOVE ? YEH_WITH_HAMZA_ABOVE : base;
          default -> base;
        };
    word.setCharAt(word.length() - 1, composed);
  }

  private static void appendCompatible(StringBuilder word, char c, boolean daggerIsAlef) {
    String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter != ' ' && (letter < FIRST_PRESENTATION_FORM || letter > LAST_PRESENTATION_FORM)) {
        append(word, letter, daggerIsAlef);
      }
    }
  }

  private static char arabic(char c) {
    return switch (c) {
      case ALEF_WASLA -> ALEF;
      case HIGH_HAMZA_ALEF -> ALEF_WITH_HAMZA_ABOVE;
      case KEHEH, SWASH_KAF -> KAF;
      case HEH_DOACHASHMEE, HEH_WITH_YEH_ABOVE, HEH_GOAL, HEH_GOAL_WITH_HAMZA_ABOVE, AE -> HEH;
      case TEH_MARBUTA_GOAL -> TEH_MARBUTA;
      case OE, U -> WAW;
      case FARSI_YEH, YEH_WITH_SMALL_V, E, YEH_BARREE -> YEH;
      case NG -> GAF;
      default ->
          c >= ARABIC_INDIC_ZERO && c <= ARABIC_INDIC_NINE
              ? (char) ('0' + c - ARABIC_INDIC_ZERO)
              : c >= EXTENDED_ZERO && c <= EXTENDED_NINE ? (char) ('0' + c - EXTENDED_ZERO) : c;
    };
  }

  /** Other scripts: lower case without accents. */
  private static void appendOther(StringBuilder word, char c) {
    if (Character.isSurrogate(c)) {
      word.append(c);
      return;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        word.append(Character.toLowerCase(part));
      }
    }
  }

  private static boolean endsWith(StringBuilder word, char c) {
    return !word.isEmpty() && word.charAt(word.length() - 1) == c;
  }
}
