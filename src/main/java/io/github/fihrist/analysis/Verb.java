// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A verb of the lexicon, unvowelled.
 *
 * @param root three or four letters, hamza as ء, weak letters as و or ي
 * @param form I to X, or QI, QII, QIV for roots of four
 * @param past third person masculine singular of the perfect
 * @param present third person masculine singular of the imperfect
 * @param nouns its masdars and participles
 */
record Verb(String root, String form, String past, String present, List<String> nouns) {
  private static final String WEAK_ENDS = "وياىةء";

  /** The middle letter of a root of three. */
  char middle() {
    return root.charAt(1);
  }

  char last() {
    return root.charAt(root.length() - 1);
  }

  boolean isHollow() {
    return root.length() == 3
        && isWeak(middle())
        && !isWeak(last())
        && past.length() >= 3
        && past.charAt(past.length() - 2) == 'ا'
        && !form.equals("III")
        && !form.equals("VI");
  }

  boolean isDefective() {
    return isWeak(last());
  }

  boolean isDoubled() {
    return root.length() == 3
        && middle() == last()
        && !form.equals("II")
        && !form.equals("V")
        && !(past.length() >= 2 && past.charAt(past.length() - 2) == last() && past.length() > 2);
  }

  /** Masdars and participles that have lost their last ي (قاض), with it (قاضي). */
  Map<String, String> withYeh() {
    Map<String, String> full = new LinkedHashMap<>();
    if (isDefective()) {
      for (String noun : nouns) {
        if (WEAK_ENDS.indexOf(noun.charAt(noun.length() - 1)) < 0
            || noun.endsWith("و") && (!form.equals("I") || noun.charAt(1) == 'ا')) {
          full.put(noun, noun + "ي");
        }
      }
    }
    return full;
  }

  private static boolean isWeak(char c) {
    return c == 'و' || c == 'ي';
  }
}
