// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What it costs to mistype one letter of a folded word: the less, the more often people do.
 *
 * <p>A letter left out costs less than one changed or added, since a writer can add any of 28. What
 * is confused in Arabic costs less still: letters that sound alike, in the standard language or in
 * a dialect (ض ظ, ذ ز, س ص, ت ط, ق ك, ق غ, ث س), that look alike but for dots (ح خ, ر ز, ع غ, ف ق),
 * or that write the same sound of a foreign name (ج غ). Least costs what no ear can tell: ى for ا
 * and ت for ة at the end (بكلتى, قضات), a hamza without its seat or a seat without hamza (وظايف),
 * the alef that is only written (قالو, بلطبع). {@code docs/suggestions.md} tells where the numbers
 * come from.
 */
final class LetterCosts {
  static final double SWAPPED = 0.65;

  private static final double SAME_SOUND = 0.05;
  private static final double CONFUSED = 0.87;
  private static final double LOOKS_ALIKE = 0.97;
  private static final double NEIGHBOUR_KEY = 0.96;
  private static final double OTHER = 0.98;
  private static final double ADDED = 1.02;
  private static final double LEFT_OUT = 0.66;
  private static final double DOUBLED = 0.83;

  /** Long vowels are heard as short ones, and short ones are not written: لاكن, هاذا, العامود. */
  private static final double VOWEL_LEFT_OUT = 0.6;

  private static final double VOWEL_ADDED = 0.86;
  private static final double VOWEL_CHANGED = 0.91;

  /** ى for ا at the end of a word, or ا for ى. */
  private static final double FINAL_ALEF = 0.5;

  /** ت for ة behind an alef at the end of a word, or ة for ت: قضات for قضاة. */
  private static final double FINAL_TEH = 0.6;

  /** A hamza left out leaves its seat: سوال for سؤال. */
  private static final double HAMZA_SEAT = 0.72;

  /** A hamza behind the last alef is hardly heard: وزرا for وزراء. */
  private static final double FINAL_HAMZA = 0.5;

  /** The yeh before a last hamza, whose seat looks the same: شئ for شيء. */
  private static final double YEH_BEFORE_HAMZA = 0.4;

  /** The alef behind the waw of a plural: قالو for قالوا. */
  private static final double SILENT_ALEF_LEFT_OUT = 0.45;

  private static final double SILENT_ALEF_ADDED = 0.6;

  /** The alef of the article behind a particle: بلطبع for بالطبع. */
  private static final double ARTICLE_ALEF_LEFT_OUT = 0.5;

  private static final char HAMZA = '\u0621';
  private static final char ALEF = '\u0627';
  private static final char LAM = '\u0644';
  private static final char WAW = '\u0648';
  private static final char YEH = '\u064A';
  private static final char HEH = '\u0647';
  private static final char TEH = '\u062A';

  /** What is written together with the article and keeps its alef. */
  private static final String BEFORE_ARTICLE = "بوفك";

  /** Two letters that most of today's dialects say alike. */
  private static final Set<String> ONE_SOUND = pairs("ضظ");

  private static final Set<String> ALIKE_IN_SOUND =
      pairs(
          "ضد", "ذز", "ذد", "زظ", "ذظ", "سص", "ثس", "تط", "ثت", "قك", "قغ", "جغ", "حه", "سز", "صز",
          "جش", "ءع");

  private static final Set<String> ALIKE_IN_SHAPE =
      pairs(
          "جح", "حخ", "جخ", "رز", "سش", "صض", "طظ", "عغ", "فق", "بت", "بن", "تن", "بي", "تي", "ني",
          "تث", "لا", "كل", "رو");

  private LetterCosts() {}

  /** A letter of what was meant that was not typed. */
  static double leftOut(String meant, int at) {
    if (isArticleAlef(meant, at)) {
      return ARTICLE_ALEF_LEFT_OUT;
    }
    if (isSilentAlef(meant, at)) {
      return SILENT_ALEF_LEFT_OUT;
    }
    if (isFinalHamza(meant, at)) {
      return FINAL_HAMZA;
    }
    if (isYehBeforeHamza(meant, at)) {
      return YEH_BEFORE_HAMZA;
    }
    return isVowel(meant.charAt(at)) ? VOWEL_LEFT_OUT : LEFT_OUT;
  }

  /** A letter that was typed and not meant. */
  static double added(String typed, int at) {
    if (isSilentAlef(typed, at)) {
      return SILENT_ALEF_ADDED;
    }
    char c = typed.charAt(at);
    double cost = isVowel(c) ? VOWEL_ADDED : ADDED;
    return isDoubled(typed, at) ? Math.min(cost, DOUBLED) : cost;
  }

  /** One letter typed where another was meant. */
  static double changed(String typed, int i, String meant, int j) {
    char t = typed.charAt(i);
    char m = meant.charAt(j);
    if (t == m) {
      return 0;
    }
    String pair = "" + t + m;
    if (ONE_SOUND.contains(pair)) {
      return SAME_SOUND;
    }
    if (i > 0 && i == typed.length() - 1 && j > 0 && j == meant.length() - 1) {
      return changedLast(typed.charAt(i - 1) == ALEF && meant.charAt(j - 1) == ALEF, t, m);
    }
    return changedInside(t, m);
  }

  private static double changedLast(boolean behindAlef, char t, char m) {
    if (areTwo(ALEF, YEH, t, m)) {
      return FINAL_ALEF;
    }
    if (areTwo(TEH, HEH, t, m)) {
      return behindAlef ? FINAL_TEH : CONFUSED;
    }
    return areTwo(ALEF, HEH, t, m) || areTwo(YEH, HEH, t, m) ? CONFUSED : changedInside(t, m);
  }

  private static double changedInside(char t, char m) {
    String pair = "" + t + m;
    if (isHamzaSeat(t, m)) {
      return HAMZA_SEAT;
    }
    if (ALIKE_IN_SOUND.contains(pair)) {
      return CONFUSED;
    }
    if (isSeat(t) && isSeat(m)) {
      return VOWEL_CHANGED;
    }
    if (ArabicKeyboard.areNeighbours(t, m)) {
      return NEIGHBOUR_KEY;
    }
    return ALIKE_IN_SHAPE.contains(pair) ? LOOKS_ALIKE : OTHER;
  }

  private static boolean isArticleAlef(String word, int at) {
    return at == 1
        && word.length() > 3
        && word.charAt(1) == ALEF
        && word.charAt(2) == LAM
        && BEFORE_ARTICLE.indexOf(word.charAt(0)) >= 0;
  }

  private static boolean isSilentAlef(String word, int at) {
    return at > 2
        && at == word.length() - 1
        && word.charAt(at) == ALEF
        && word.charAt(at - 1) == WAW;
  }

  private static boolean isFinalHamza(String word, int at) {
    return at > 1
        && at == word.length() - 1
        && word.charAt(at) == HAMZA
        && word.charAt(at - 1) == ALEF;
  }

  private static boolean isYehBeforeHamza(String word, int at) {
    return at > 0
        && at == word.length() - 2
        && word.charAt(at) == YEH
        && word.charAt(at + 1) == HAMZA;
  }

  private static boolean isDoubled(String word, int at) {
    char c = word.charAt(at);
    return (at > 0 && word.charAt(at - 1) == c)
        || (at + 1 < word.length() && word.charAt(at + 1) == c);
  }

  private static boolean isHamzaSeat(char a, char b) {
    return (a == HAMZA && isSeat(b)) || (b == HAMZA && isSeat(a));
  }

  private static boolean isSeat(char c) {
    return c == ALEF || c == WAW || c == YEH;
  }

  private static boolean isVowel(char c) {
    return isSeat(c) || c == HAMZA;
  }

  private static boolean areTwo(char one, char other, char a, char b) {
    return (a == one && b == other) || (a == other && b == one);
  }

  private static Set<String> pairs(String... pairs) {
    Set<String> both = new HashSet<>(List.of(pairs));
    for (String pair : pairs) {
      both.add(new StringBuilder(pair).reverse().toString());
    }
    return Set.copyOf(both);
  }
}
