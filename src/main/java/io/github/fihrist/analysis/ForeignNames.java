// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Well-known foreign names, by what all their spellings share: which letter writes g, t or th, and
 * where among its neighbours a vowel stands, is left out. Long names are told by their consonants
 * alone.
 */
final class ForeignNames {
  private static final String FILE = "foreign-names.txt";
  private static final String ALL_G = "غجكقگ";
  private static final String ALL_T = "تطث";
  private static final String VOWELS = "اويه";
  private static final int MIN_CONSONANTS = 3;

  /** The same for what is also a form of a word of the language. */
  private static final int MIN_INFLECTED_CONSONANTS = 4;

  /** A name of so many consonants is known by them, whatever vowels are written between. */
  private static final int MIN_CONSONANTS_ALONE = 5;

  /** Every listed spelling, with all spellings of its line. */
  private static final Map<String, List<String>> SPELLINGS = new HashMap<>();

  private static final Map<String, List<String>> BY_SKELETON = new HashMap<>();
  private static final Map<String, List<String>> BY_CONSONANTS = new HashMap<>();

  static {
    read();
  }

  private ForeignNames() {}

  private static void read() {
    try (InputStream stream = ForeignNames.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IOException("the list of names is missing from the class path: '" + FILE + "'");
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> List.of(Folding.fold(line.strip()).split(" +")))
          .forEach(ForeignNames::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(List<String> line) {
    for (String name : line) {
      SPELLINGS.put(name, line);
      String skeleton = skeleton(name);
      BY_SKELETON.putIfAbsent(skeleton, line);
      BY_CONSONANTS.putIfAbsent(consonants(skeleton), line);
    }
  }

  /**
   * The listed spellings of the name that a folded word is, itself perhaps among them; empty if it
   * is none.
   *
   * @param isNative whether the language has such a word, which is then known by vowels, too
   * @param inflected whether it is a form of another word, which must have more in common with a
   *     name: بيتين is not بوتين
   */
  static List<String> spellings(String folded, boolean isNative, boolean inflected) {
    List<String> line = SPELLINGS.get(folded);
    if (line != null) {
      return line;
    }
    String skeleton = skeleton(folded);
    String consonants = consonants(skeleton);
    int needed = inflected ? MIN_INFLECTED_CONSONANTS : MIN_CONSONANTS;
    line = consonants.length() >= needed ? BY_SKELETON.get(skeleton) : null;
    if (line == null && !isNative && consonants.length() >= MIN_CONSONANTS_ALONE) {
      line = BY_CONSONANTS.get(consonants);
    }
    return line == null ? List.of() : line;
  }

  private static String consonants(String skeleton) {
    return skeleton.replace("a", "");
  }

  private static String skeleton(String folded) {
    StringBuilder skeleton = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      char last = skeleton.isEmpty() ? ' ' : skeleton.charAt(skeleton.length() - 1);
      if (VOWELS.indexOf(c) >= 0) {
        boolean besideR = last == 'ر' || (i + 1 < folded.length() && folded.charAt(i + 1) == 'ر');
        if (last != 'a' && (!besideR || i == 0)) {
          skeleton.append('a');
        }
      } else {
        skeleton.append(ALL_G.indexOf(c) >= 0 ? 'g' : ALL_T.indexOf(c) >= 0 ? 'ت' : c);
      }
    }
    return skeleton.toString();
  }
}
