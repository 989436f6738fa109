// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The other spellings that a foreign name has in Arabic: غوغل is also جوجل and كوكل, أمريكا also
 * أميركا. For a query that wants them as a weaker match; the index knows nothing of them.
 *
 * <p>The rules, after Arabic press usage: the sound g is written غ, ج, ك, ق or گ; a name's last
 * vowel ا or ه (ة); ري or ير in the middle; اي or ي; t as ت or ط, th as ث, ت or س; a long vowel in
 * the middle of a name of six letters and more may be missing. A name of {@code foreign-names.txt}
 * has the spellings listed there, too. A word that the lexicon knows has no variants, for جبل and
 * قبل are two words, unless it is a name of that list in one of its spellings; and what is a word
 * of the language is no variant of a name that no list has. At most {@value #MAX_VARIANTS}
 * variants, those with the fewest changes first. Immutable, thread-safe.
 */
public final class NameVariants {
  static final int MAX_VARIANTS = 12;

  private static final int KNOWN_BITS = 13;
  private static final int MIN_LETTERS = 4;
  private static final int MIN_LETTERS_TO_DROP_VOWEL = 6;
  private static final int MIN_VOWEL_PLACE = 2;
  private static final String VOWELS = "اوي";

  /** Each way to write g and what it is exchanged with, the commonest first. */
  private static final List<String> G = List.of("غجكقگ", "جغكقگ", "كقغج", "قغكج", "گغجكق");

  private final Segmenter segmenter;

  /**
   * Of the words that queries had lately: to find out that a word is no foreign name takes as long
   * as to analyse it.
   */
  private final Memo<WordForms, List<String>> known = new Memo<>(KNOWN_BITS);

  NameVariants(Lexicon lexicon) {
    this.segmenter = new Segmenter(lexicon);
  }

  /**
   * Folded spellings, to be looked up among the EXACT terms; empty for native words, the word's own
   * spelling not among them.
   */
  public List<String> of(WordForms word) {
    String exact = word.exact();
    if (exact.length() < MIN_LETTERS || word.wordClass() != WordClass.CONTENT || !isArabic(exact)) {
      return List.of();
    }
    List<String> variants = known.get(word);
    if (variants == null) {
      variants = variants(word);
      known.put(word, variants);
    }
    return variants;
  }

  private static boolean isArabic(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!ArabicLetters.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private List<String> variants(WordForms word) {
    String exact = word.exact();
    boolean isNative = isNative(word.spelled());
    boolean inflected = isNative && !word.lemmas().contains(exact);
    List<String> listed = ForeignNames.spellings(exact, isNative, inflected);
    if (isNative && listed.isEmpty()) {
      return List.of();
    }
    Set<String> variants = new LinkedHashSet<>(listed);
    List<String> once = once(exact);
    variants.addAll(once);
    for (String variant : once) {
      variants.addAll(once(variant));
    }
    variants.remove(exact);
    return variants.stream()
        .filter(variant -> !listed.isEmpty() || !isNative(variant))
        .limit(MAX_VARIANTS)
        .toList();
  }

  private boolean isNative(String spelled) {
    return segmenter.hasAnalysis(NativeLetters.of(spelled), Morphology.SEEN_ONLY);
  }

  /** The spellings that one rule makes. */
  private static List<String> once(String name) {
    List<String> variants = new ArrayList<>();
    for (String letters : G) {
      if (name.indexOf(letters.charAt(0)) >= 0) {
        for (int i = 1; i < letters.length(); i++) {
          variants.add(name.replace(letters.charAt(0), letters.charAt(i)));
        }
      }
    }
    int last = name.length() - 1;
    char end = name.charAt(last);
    if (end == 'ا' || end == 'ه') {
      variants.add(name.substring(0, last) + (end == 'ا' ? 'ه' : 'ا'));
    }
    String middle = name.substring(1, last);
    if (middle.contains("ري")) {
      variants.add(name.charAt(0) + middle.replace("ري", "ير") + end);
    } else if (middle.contains("ير")) {
      variants.add(name.charAt(0) + middle.replace("ير", "ري") + end);
    }
    if (name.indexOf('ط') >= 0) {
      variants.add(name.replace('ط', 'ت'));
    } else if (name.indexOf('ت') >= 0) {
      variants.add(name.replace('ت', 'ط'));
    }
    if (name.indexOf('ث') >= 0) {
      variants.add(name.replace('ث', 'ت'));
      variants.add(name.replace('ث', 'س'));
    }
    if (middle.contains("اي")) {
      variants.add(name.charAt(0) + middle.replace("اي", "ي") + end);
    } else if (middle.indexOf('ي') == 0) {
      variants.add(name.charAt(0) + "ا" + middle + end);
    }
    if (name.length() >= MIN_LETTERS_TO_DROP_VOWEL) {
      dropVowel(name, variants);
    }
    return variants;
  }

  private static void dropVowel(String name, List<String> variants) {
    for (int i = MIN_VOWEL_PLACE; i < name.length() - 1; i++) {
      boolean lone =
          VOWELS.indexOf(name.charAt(i - 1)) < 0 && VOWELS.indexOf(name.charAt(i + 1)) < 0;
      if (VOWELS.indexOf(name.charAt(i)) >= 0 && lone) {
        variants.add(name.substring(0, i) + name.substring(i + 1));
      }
    }
  }
}
