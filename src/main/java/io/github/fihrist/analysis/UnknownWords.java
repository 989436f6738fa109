// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;

/**
 * What can be said of a word that the lexicon does not know: the article goes, and plain endings.
 */
final class UnknownWords {
  private static final String[] ARTICLES = {"وبال", "وال", "فال", "بال", "كال", "ولل", "ال", "لل"};
  private static final String[] ENDINGS = {"يات", "يين", "يون", "ات", "ون", "ين", "ية"};

  /** What ends names as often as plurals: Eddington, Darwin. */
  private static final List<String> DOUBTFUL_ENDINGS = List.of("ون", "ين");

  private static final String PROCLITICS = "وبل";
  private static final int FEWEST_BEHIND_PROCLITIC = 5;

  private UnknownWords() {}

  /**
   * What a word may be found by, folded, the likeliest first: unknown words are mostly names, and
   * وهلسنكي may be "and Helsinki" or begin with its own letter.
   */
  static List<String> lemmas(String key) {
    String whole = stem(key);
    boolean mayBeJoined =
        key.length() > FEWEST_BEHIND_PROCLITIC
            && PROCLITICS.indexOf(key.charAt(0)) >= 0
            && whole.equals(key);
    String folded = Folding.fold(whole);
    return mayBeJoined ? List.of(folded, Folding.fold(key.substring(1))) : List.of(folded);
  }

  private static String stem(String key) {
    String stem = key;
    for (String article : ARTICLES) {
      if (stem.startsWith(article) && stem.length() >= article.length() + 3) {
        stem = stem.substring(article.length());
        break;
      }
    }
    for (String ending : ENDINGS) {
      // A name has no article.
      boolean doubtful = DOUBTFUL_ENDINGS.contains(ending) && stem.equals(key);
      if (stem.endsWith(ending) && stem.length() >= ending.length() + 3 && !doubtful) {
        stem = stem.substring(0, stem.length() - ending.length());
        return ending.charAt(0) == 'ي' && ending.length() > 2 || ending.equals("ية")
            ? stem + "ي"
            : stem;
      }
    }
    return stem;
  }
}
