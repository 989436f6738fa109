// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query asks for, in a small language of the tests: {@code word}, {@code =word} (only the
 * exact spelling), {@code word*}, {@code "a phrase"} and {@code "a phrase"~3}.
 */
final class Ask {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"(?:~(\\d+))?|(\\S+)");

  private Ask() {}

  static List<Wanted> of(String query) {
    List<Wanted> wanted = new ArrayList<>();
    Matcher part = PART.matcher(query);
    while (part.find()) {
      String word = part.group(3);
      if (word == null) {
        int slop = part.group(2) == null ? 0 : Integer.parseInt(part.group(2));
        wanted.add(phrase(part.group(1), slop));
      } else if (word.endsWith("*")) {
        String prefix = forms(word.substring(0, word.length() - 1)).exact();
        wanted.add(
            new Wanted.Pattern(
                word, View.EXACT, term -> term.startsWith(prefix), MatchKind.PREFIX, 1));
      } else if (word.startsWith("=")) {
        wanted.add(exact(word.substring(1)));
      } else {
        wanted.add(word(word, 1));
      }
    }
    return wanted;
  }

  static Wanted word(String word, double weight) {
    WordForms forms = forms(word);
    return new Wanted.Word(
        word,
        Map.of(
            View.EXACT,
            Set.copyOf(forms.terms(View.EXACT)),
            View.STEM,
            Set.of(forms.stem()),
            View.LEMMA,
            Set.copyOf(forms.lemmas())),
        weight);
  }

  static Wanted exact(String word) {
    return new Wanted.Word(word, Map.of(View.EXACT, Set.of(forms(word).exact())));
  }

  static Wanted phrase(String text, int slop) {
    List<Set<String>> words =
        ANALYSIS.tokens(text).stream().map(token -> Set.of(token.forms().exact())).toList();
    return new Wanted.Phrase(text, words, slop);
  }

  private static WordForms forms(String word) {
    List<Token> tokens = ANALYSIS.tokens(word);
    return tokens.getFirst().forms();
  }
}
