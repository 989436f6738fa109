// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The singulars that a broken plural may have by its pattern, for words that no list joins: كوابيس
 * may be the plural of كابوس.
 *
 * <p>Patterns are written with ف ع ل for the letters of the root, a second ل for the fourth, as
 * grammars write them (W. Wright, "A Grammar of the Arabic Language", vol. I, §304 to §307), folded
 * as the lexicon's keys are but with ى kept. The same letter twice stands for a root letter twice.
 * A pattern says only what is possible; whoever asks must know the singular as a noun.
 */
final class PluralPatterns {

  /**
   * A possible singular.
   *
   * @param word folded like a lexicon key, ى kept
   * @param logWeight natural logarithm of how often the plural's pattern belongs to the singular's
   * @param certain whether words of the plural's pattern are hardly anything but plurals
   */
  record Singular(String word, double logWeight, boolean certain) {}

  /** Each line: the plural (with ! if hardly anything else has the pattern), its singulars. */
  private static final String TABLE =
      """
      افعال! فعل
      افوال! فول فال
      افيال! فيل
      افعاء! فعو
      افعلة فعال فعيل
      افعية فعاء
      افعلاء! فعيل
      افعياء! فعي
      فعلاء فعيل
      فعال فاعل
      فعول فعل
      فعوع فع
      فعع فعة
      فعلة فاعل
      فالة فاءل
      فعاة فاعي
      فعلى فعيل
      فعالى فعلان فعيل
      فواعل! فاعل فاعلة
      فواعي! فاعية
      فواعيل! فاعول فاعولة
      فعاءل! فعيلة فعيل
      فعايا! فعية فعيءة
      فوايا! فاوية
      فعاوى! فعوى
      فعاوي! فعوى
      مفاعل مفعل مفعلة
      مفاول مفالة
      مفاعيل! مفعال مفعول مفعيل
      مواعيل! ميعال موعول
      افاعل! افعل افعلة
      افاعيل! افعولة افعول افعيل
      تفاعيل! تفعال تفعيل
      يفاعيل! يفعول
      فعالل! فعلل
      فعاليل! فعلول فعليل فعلال فعلولة
      فعاللة! فعليل فعلول
      """;

  private static final double CERTAIN = -1.0;
  private static final double UNCERTAIN = -3.0;
  private static final double NEXT_LIKELY = -0.7;

  /**
   * A pattern of plurals with its singulars.
   *
   * @param places for each of its letters, which letter of the root stands there; less than 0 for a
   *     letter of the pattern itself
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Template(String plural, int[] places, boolean certain, List<String> singulars) {}

  private static final List<List<Template>> BY_LENGTH = byLength();

  private PluralPatterns() {}

  /**
   * The singulars a word may have, the likeliest first; empty where it has no pattern of plurals.
   *
   * @param word folded like a lexicon key, ى kept
   */
  static List<Singular> singulars(String word) {
    return singulars(word.toCharArray(), 0, word.length());
  }

  /** The same for letters that are no string, from {@code start} to {@code end}. */
  static List<Singular> singulars(char[] letters, int start, int end) {
    if (end - start >= BY_LENGTH.size()) {
      return List.of();
    }
    List<Singular> singulars = new ArrayList<>(0);
    char[] root = new char[4];
    for (Template template : BY_LENGTH.get(end - start)) {
      if (matches(template, letters, start, root)) {
        double weight = template.certain ? CERTAIN : UNCERTAIN;
        for (String pattern : template.singulars) {
          singulars.add(new Singular(fill(pattern, root), weight, template.certain));
          weight += NEXT_LIKELY;
        }
      }
    }
    return singulars;
  }

  private static boolean matches(Template template, char[] letters, int start, char[] root) {
    int bound = 0;
    int last = template.places.length - 1;
    for (int i = 0; i <= last; i++) {
      char letter = letters[start + i];
      int place = template.places[i];
      if (place < 0) {
        if (letter != template.plural.charAt(i)) {
          return false;
        }
      } else if ((bound & 1 << place) != 0) {
        if (root[place] != letter) {
          return false;
        }
      } else if (letter == ALEF
          || letter == TEH_MARBUTA
          || letter == ALEF_MAKSURA
          || letter == YEH && i == last) { // ثقافي is an adjective, no plural like عناصر
        return false;
      } else {
        root[place] = letter;
        bound |= 1 << place;
      }
    }
    return true;
  }

  private static String fill(String pattern, char[] root) {
    StringBuilder word = new StringBuilder(pattern);
    for (int i = 0; i < pattern.length(); i++) {
      int place = place(pattern, i);
      if (place >= 0) {
        word.setCharAt(i, root[place]);
      }
    }
    return word.toString();
  }

  /** Which letter of the root stands there; less than 0 if a letter of the pattern itself. */
  private static int place(String pattern, int index) {
    return switch (pattern.charAt(index)) {
      case 'ف' -> 0;
      case 'ع' -> 1;
      case 'ل' -> pattern.lastIndexOf('ل', index - 1) < 0 ? 2 : 3;
      default -> -1;
    };
  }

  private static List<List<Template>> byLength() {
    List<List<Template>> byLength = new ArrayList<>();
    for (String line : TABLE.lines().toList()) {
      String[] patterns = line.split(" ");
      boolean certain = patterns[0].endsWith("!");
      String plural = certain ? patterns[0].substring(0, patterns[0].length() - 1) : patterns[0];
      while (byLength.size() <= plural.length()) {
        byLength.add(new ArrayList<>());
      }
      List<String> singulars = List.of(patterns).subList(1, patterns.length);
      int[] places = IntStream.range(0, plural.length()).map(i -> place(plural, i)).toArray();
      byLength.get(plural.length()).add(new Template(plural, places, certain, singulars));
    }
    return byLength;
  }
}
