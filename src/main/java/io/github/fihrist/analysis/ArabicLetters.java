// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/** Letters and marks by their Unicode names, for invisible marks in literals cannot be reviewed. */
final class ArabicLetters {
  static final char HAMZA = '\u0621';
  static final char ALEF_WITH_MADDA_ABOVE = '\u0622';
  static final char ALEF_WITH_HAMZA_ABOVE = '\u0623';
  static final char WAW_WITH_HAMZA_ABOVE = '\u0624';
  static final char ALEF_WITH_HAMZA_BELOW = '\u0625';
  static final char YEH_WITH_HAMZA_ABOVE = '\u0626';
  static final char ALEF = '\u0627';
  static final char TEH_MARBUTA = '\u0629';
  static final char LAM = '\u0644';
  static final char MEEM = '\u0645';
  static final char TATWEEL = '\u0640';
  static final char KAF = '\u0643';
  static final char NOON = '\u0646';
  static final char HEH = '\u0647';
  static final char WAW = '\u0648';
  static final char ALEF_MAKSURA = '\u0649';
  static final char YEH = '\u064A';
  static final char FATHATAN = '\u064B';
  static final char DAMMATAN = '\u064C';
  static final char KASRATAN = '\u064D';
  static final char MADDAH_ABOVE = '\u0653';
  static final char HAMZA_ABOVE = '\u0654';
  static final char HAMZA_BELOW = '\u0655';
  static final char ARABIC_INDIC_ZERO = '\u0660';
  static final char ARABIC_INDIC_NINE = '\u0669';
  static final char DECIMAL_SEPARATOR = '\u066B';
  static final char THOUSANDS_SEPARATOR = '\u066C';
  static final char SUPERSCRIPT_ALEF = '\u0670';
  static final char ALEF_WASLA = '\u0671';
  static final char ALEF_WITH_WAVY_HAMZA_ABOVE = '\u0672';
  static final char ALEF_WITH_WAVY_HAMZA_BELOW = '\u0673';
  static final char HIGH_HAMZA = '\u0674';
  static final char HIGH_HAMZA_ALEF = '\u0675';
  static final char HIGH_HAMZA_WAW = '\u0676';
  static final char U_WITH_HAMZA_ABOVE = '\u0677';
  static final char HIGH_HAMZA_YEH = '\u0678';
  static final char KEHEH = '\u06A9';
  static final char SWASH_KAF = '\u06AA';
  static final char HEH_DOACHASHMEE = '\u06BE';
  static final char HEH_WITH_YEH_ABOVE = '\u06C0';
  static final char HEH_GOAL = '\u06C1';
  static final char HEH_GOAL_WITH_HAMZA_ABOVE = '\u06C2';
  static final char TEH_MARBUTA_GOAL = '\u06C3';
  static final char OE = '\u06C6';
  static final char U = '\u06C7';
  static final char FARSI_YEH = '\u06CC';
  static final char YEH_WITH_SMALL_V = '\u06CE';
  static final char E = '\u06D0';
  static final char YEH_BARREE = '\u06D2';
  static final char YEH_BARREE_WITH_HAMZA_ABOVE = '\u06D3';
  static final char AE = '\u06D5';
  static final char SMALL_WAW = '\u06E5';
  static final char SMALL_YEH = '\u06E6';
  static final char SMALL_HIGH_YEH = '\u06E7';
  static final char EXTENDED_ZERO = '\u06F0';
  static final char EXTENDED_NINE = '\u06F9';
  static final char PEH = '\u067E';
  static final char TCHEH = '\u0686';
  static final char JEH = '\u0698';
  static final char VEH = '\u06A4';
  static final char GAF = '\u06AF';
  static final char GAF_WITH_RING = '\u06AB';
  static final char NG = '\u06AD';
  static final char KEHEH_WITH_THREE_DOTS_ABOVE = '\u0763';
  static final char ARABIC_COMMA = '\u060C';

  static final char ALLAH_LIGATURE = '\uFDF2';
  static final char SALAM_LIGATURE = '\uFDF5';
  static final char WASALLAM_LIGATURE = '\uFDF8';
  static final char FIRST_PRESENTATION_FORM = '\uFB50';
  static final char LAST_PRESENTATION_FORM = '\uFEFC';

  private ArabicLetters() {}

  /** A mark that changes how a letter sounds or a verse is read, not which word it is. */
  static boolean isMark(char c) {
    return (c >= '\u0610' && c <= '\u061A')
        || (c >= FATHATAN && c <= '\u065F')
        || c == SUPERSCRIPT_ALEF
        || (c >= '\u06D6' && c <= '\u06ED' && c != '\u06DD' && c != '\u06DE' && c != '\u06E9')
        || (c >= '\u08CA' && c <= '\u08FF' && c != '\u08E2');
  }

  /** A character without width inside a word: joiners, direction marks, soft hyphen, BOM. */
  static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u034F'
        || c == '\u061C'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || (c >= '\uFE00' && c <= '\uFE0F')
        || c == '\uFEFF';
  }

  /** A base letter of the Arabic script, presentation forms included, tatweel not. */
  static boolean isLetter(char c) {
    if (c < HAMZA) {
      return c == '\u0620';
    }
    if (c <= YEH) {
      return c != TATWEEL && (c <= '\u063F' || c > TATWEEL);
    }
    if (c <= '\u06FF') {
      return (c >= '\u066E' && c <= '\u06D3' && c != SUPERSCRIPT_ALEF)
          || c == AE
          || c == '\u06EE'
          || c == '\u06EF'
          || (c >= '\u06FA' && c <= '\u06FC')
          || c == '\u06FF';
    }
    if (c <= '\u08FF') {
      return (c >= '\u0750' && c <= '\u077F') || (c >= '\u08A0' && c <= '\u08C7');
    }
    return c >= FIRST_PRESENTATION_FORM
        && c <= LAST_PRESENTATION_FORM
        && isPresentationLetter(c)
        && !isPresentationMark(c);
  }

  /** A vowel mark, or several, as a character of its own in PDF text. */
  static boolean isPresentationMark(char c) {
    return (c >= '\uFE70' && c <= '\uFE7F')
        || (c >= '\uFC5E' && c <= '\uFC63')
        || (c >= '\uFCF2' && c <= '\uFCF4');
  }

  /** Letters and ligatures of words; not ornate brackets, nor ligatures that are whole phrases. */
  private static boolean isPresentationLetter(char c) {
    return c <= '\uFBB1'
        || (c >= '\uFBD3' && c <= '\uFD3D')
        || (c >= '\uFD50' && c <= '\uFDEF')
        || (c >= ALLAH_LIGATURE && c <= WASALLAM_LIGATURE && c != SALAM_LIGATURE)
        || (c >= '\uFE70' && Character.isLetter(c));
  }
}
