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
 *
 * <p>Copies of the Quran write some letters small: the alef of السمٰوات above its letter, the yeh
 * of إبرٰهۧم. Most such words are spelled without the letter today, some with it, so that there are
 * two readings. What has one reading only is put right: صلوٰة is صلاة, ءامن is آمن, and a hamza
 * carried by tatweel is a hamza.
 */
final class Spelling {
  private static final String[] COMPATIBLE = compatible();

  private final StringBuilder word;
  private final boolean smallLettersCount;

  /** Whether tatweel stands where the next mark does. */
  private boolean onTatweel;

  /** Whether the last letter is a hamza that tatweel carried, with no tanwin behind it. */
  private boolean carriedHamza;

  /** Whether a tanwin stands on that tatweel. */
  private boolean tanwinOnTatweel;

  /** Whether a dagger alef stands on the last letter. */
  private boolean dagger;

  private Spelling(int letters, boolean smallLettersCount) {
    this.word = new StringBuilder(letters);
    this.smallLettersCount = smallLettersCount;
  }

  /** The spelling of a word; letters written small count as marks. */
  static String of(CharSequence raw) {
    return spell(raw, false);
  }

  /** The spelling of a word in which letters written small are letters: السماوات, إبراهيم. */
  static String withSmallLetters(CharSequence raw) {
    return spell(raw, true);
  }

  static boolean hasSmallLetters(CharSequence raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == SUPERSCRIPT_ALEF || raw.charAt(i) == SMALL_HIGH_YEH) {
        return true;
      }
    }
    return false;
  }

  /** The index in the raw word of the {@code letter}th letter of its spelling, from 0. */
  static int rawIndex(CharSequence raw, int letter) {
    Spelling spelling = new Spelling(raw.length(), false);
    for (int i = 0; i < raw.length(); i++) {
      spelling.append(raw.charAt(i));
      if (spelling.word.length() > letter) {
        return i;
      }
    }
    return raw.length();
  }

  private static String spell(CharSequence raw, boolean smallLettersCount) {
    if (isSpelled(raw)) {
      return raw.toString();
    }
    Spelling spelling = new Spelling(raw.length(), smallLettersCount);
    for (int i = 0; i < raw.length(); i++) {
      spelling.append(raw.charAt(i));
    }
    return spelling.word.toString();
  }

  /** Whether a word surely is as it would be typed; most are. */
  private static boolean isSpelled(CharSequence raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean mayBecomeMadda = i == 0 && (c == HAMZA || c == YEH_WITH_HAMZA_ABOVE);
      if (c < HAMZA || c > YEH || c == TATWEEL || c == ALEF_WITH_MADDA_ABOVE || mayBecomeMadda) {
        return false;
      }
    }
    return true;
  }

  private void append(char c) {
    if (c < 0x80) {
      letter(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    } else if (c >= HAMZA && c <= YEH && c != TATWEEL) {
      arabicLetter(c);
    } else if (c == MADDAH_ABOVE || c == HAMZA_ABOVE || c == HAMZA_BELOW) {
      compose(c);
    } else if (c == TATWEEL) {
      onTatweel = true;
    } else if (c == SUPERSCRIPT_ALEF) {
      daggerAlef();
    } else if (c == SMALL_HIGH_YEH && onTatweel) {
      smallYeh();
    } else if (c >= FATHATAN && c <= KASRATAN) {
      tanwinOnTatweel = onTatweel;
      carriedHamza = false;
    } else if (isMark(c) || isInvisible(c)) {
      return;
    } else if (c >= FIRST_PRESENTATION_FORM && c <= LAST_PRESENTATION_FORM) {
      compatible(c);
    } else if ((c > YEH && c <= '\u06FF') || c == KEHEH_WITH_THREE_DOTS_ABOVE) {
      arabicLetter(arabic(c));
    } else {
      other(c);
    }
  }

  private void letter(char c) {
    word.append(c);
    onTatweel = false;
    tanwinOnTatweel = false;
    carriedHamza = false;
    dagger = false;
  }

  private void arabicLetter(char c) {
    int last = word.length() - 1;
    if (c == ALEF && last >= 0 && (carriedHamza || isLeadingHamza(last))) {
      word.setCharAt(last, ALEF_WITH_MADDA_ABOVE);
      carriedHamza = false;
      return;
    }
    if (dagger && last >= 0 && word.charAt(last) == ALEF_MAKSURA) {
      word.setCharAt(last, ALEF);
    } else if (dagger
        && (c == TEH_MARBUTA || c == ALEF)
        && endsWith(smallLettersCount ? "وا" : "و")) {
      word.setLength(smallLettersCount ? last : last + 1);
      word.setCharAt(word.length() - 1, ALEF);
      if (c == ALEF) {
        dagger = false;
        return;
      }
    }
    shortenMadda(c, last);
    letter(c);
  }

  /** Before a hamza, as in جآء, a madda only tells how long the alef is read. */
  private void shortenMadda(char c, int before) {
    boolean hamza = c == HAMZA || c == YEH_WITH_HAMZA_ABOVE;
    if (hamza && before >= 0 && word.charAt(before) == ALEF_WITH_MADDA_ABOVE) {
      word.setCharAt(before, ALEF);
    }
  }

  /** Whether the letter is a hamza that begins the word: ءا and the Kurdish ئا are آ. */
  private boolean isLeadingHamza(int at) {
    return at == 0 && (word.charAt(0) == HAMZA || word.charAt(0) == YEH_WITH_HAMZA_ABOVE);
  }

  private void daggerAlef() {
    if (smallLettersCount && !endsWith("ى") && !word.isEmpty()) {
      arabicLetter(ALEF);
    }
    dagger = true;
  }

  private void smallYeh() {
    if (smallLettersCount) {
      letter(YEH);
    }
  }

  /** Alef, waw or yeh and a combining hamza or madda: the composed letter. */
  private void compose(char mark) {
    if (word.isEmpty()) {
      return;
    }
    if (onTatweel && mark != MADDAH_ABOVE) {
      boolean caseEnding = tanwinOnTatweel;
      arabicLetter(YEH_WITH_HAMZA_ABOVE);
      carriedHamza = !caseEnding;
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
          case YEH, ALEF_MAKSURA -> mark == MADDAH_ABOVE ? base : YEH_WITH_HAMZA_ABOVE;
          default -> base;
        };
    word.setCharAt(word.length() - 1, composed);
    shortenMadda(composed, word.length() - 2);
  }

  private void compatible(char c) {
    String letters = COMPATIBLE[c - FIRST_PRESENTATION_FORM];
    for (int i = 0; i < letters.length(); i++) {
      append(letters.charAt(i));
    }
  }

  /** What each presentation form stands for; without what is no letter or mark. */
  private static String[] compatible() {
    String[] letters = new String[LAST_PRESENTATION_FORM - FIRST_PRESENTATION_FORM + 1];
    for (int i = 0; i < letters.length; i++) {
      String form = String.valueOf((char) (FIRST_PRESENTATION_FORM + i));
      letters[i] =
          Normalizer.normalize(form, Normalizer.Form.NFKC).replaceAll("[ \uFB50-\uFEFC]", "");
    }
    return letters;
  }

  private static char arabic(char c) {
    return switch (c) {
      case ALEF_WASLA -> ALEF;
      case HIGH_HAMZA_ALEF, ALEF_WITH_WAVY_HAMZA_ABOVE -> ALEF_WITH_HAMZA_ABOVE;
      case ALEF_WITH_WAVY_HAMZA_BELOW -> ALEF_WITH_HAMZA_BELOW;
      case HIGH_HAMZA -> HAMZA;
      case HIGH_HAMZA_WAW, U_WITH_HAMZA_ABOVE -> WAW_WITH_HAMZA_ABOVE;
      case HIGH_HAMZA_YEH, YEH_BARREE_WITH_HAMZA_ABOVE -> YEH_WITH_HAMZA_ABOVE;
      case KEHEH, SWASH_KAF -> KAF;
      case HEH_DOACHASHMEE, HEH_WITH_YEH_ABOVE, HEH_GOAL, HEH_GOAL_WITH_HAMZA_ABOVE, AE -> HEH;
      case TEH_MARBUTA_GOAL -> TEH_MARBUTA;
      case OE, U -> WAW;
      case FARSI_YEH, YEH_WITH_SMALL_V, E, YEH_BARREE -> YEH;
      case NG, GAF_WITH_RING, KEHEH_WITH_THREE_DOTS_ABOVE -> GAF;
      default ->
          c >= ARABIC_INDIC_ZERO && c <= ARABIC_INDIC_NINE
              ? (char) ('0' + c - ARABIC_INDIC_ZERO)
              : c >= EXTENDED_ZERO && c <= EXTENDED_NINE ? (char) ('0' + c - EXTENDED_ZERO) : c;
    };
  }

  /** Other scripts: lower case without accents, ligatures and wide letters taken apart. */
  private void other(char c) {
    if (Character.isSurrogate(c)) {
      letter(c);
      return;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return;
    }
    boolean typographic = (c >= '\uFB00' && c <= '\uFB06') || (c >= '\uFF10' && c <= '\uFF5A');
    String parts =
        Normalizer.normalize(
            String.valueOf(c), typographic ? Normalizer.Form.NFKD : Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        letter(Character.toLowerCase(part));
      }
    }
  }

  private boolean endsWith(String letters) {
    int start = word.length() - letters.length();
    return start >= 0 && word.indexOf(letters, start) >= 0;
  }
}
