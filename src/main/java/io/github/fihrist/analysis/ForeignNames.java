// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Well-known foreign names, by what all their spellings share: which letter writes g or t, and
 * where among its neighbours a vowel stands, is left out.
 */
final class ForeignNames {
  private static final String FILE = "foreign-names.txt";
  private static final String ALL_G = "غجكقگ";
  private static final String VOWELS = "اويه";
  private static final int MIN_CONSONANTS = 3;
  private static final Set<String> SPELLINGS = new HashSet<>();
  private static final Set<String> SKELETONS = new HashSet<>();

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
          .map(Folding::fold)
          .forEach(ForeignNames::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String name) {
    SPELLINGS.add(name);
    String skeleton = skeleton(name);
    if (skeleton.replace("a", "").length() >= MIN_CONSONANTS) {
      SKELETONS.add(skeleton);
    }
  }

  /** Whether the folded word is one of the names, in whatever spelling. */
  static boolean has(String folded) {
    return SPELLINGS.contains(folded) || SKELETONS.contains(skeleton(folded));
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
        skeleton.append(ALL_G.indexOf(c) >= 0 ? 'g' : c == 'ط' ? 'ت' : c);
      }
    }
    return skeleton.toString();
  }
}
