// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import io.github.fihrist.analysis.TermSet;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query made ready to look at many words: one look-up a view instead of one a query word. */
final class WantedWords {
  private static final View[] VIEWS = View.values();

  private final Map<View, Map<String, List<Integer>>> byTerm = new EnumMap<>(View.class);
  private final Map<String, List<Integer>> byVariant = new HashMap<>();
  private final Map<String, List<int[]>> placesByTerm = new HashMap<>();
  private final List<Wanted.Pattern> patterns = new ArrayList<>();
  private final List<Wanted.Phrase> phrases = new ArrayList<>();
  private final List<Found> phrasesFound = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Double> worths = new ArrayList<>();

  private final TermSet sieve;

  WantedWords(List<Wanted> wanted) {
    double heaviest = 0;
    for (Wanted each : wanted) {
      heaviest = Math.max(heaviest, each.weight());
    }
    for (Wanted each : wanted) {
      // The root keeps a rare word from outweighing any number of others.
      double worth = heaviest == 0 ? 0 : Math.sqrt(each.weight() / heaviest);
      switch (each) {
        case Wanted.Word word -> add(word, number(word.queryWord(), word.queryWord(), worth));
        case Wanted.Pattern pattern -> {
          patterns.add(pattern);
          number(pattern.queryWord(), pattern.queryWord(), worth);
        }
        case Wanted.Variants variants -> {
          int number = number(variants.queryWord(), variants.queryWord(), worth);
          variants.exactFolded().forEach(variant -> add(byVariant, variant, number));
        }
        case Wanted.Phrase phrase -> add(phrase, worth);
      }
    }
    List<String> terms = new ArrayList<>(placesByTerm.keySet());
    terms.addAll(byVariant.keySet());
    byTerm.values().forEach(map -> terms.addAll(map.keySet()));
    sieve = TermSet.of(terms);
  }

  /** What any word that means something to the query has one of. */
  TermSet terms() {
    return patterns.isEmpty() ? sieve : TermSet.everything();
  }

  /** How many different query words and phrases there are. */
  int wordCount() {
    return names.size();
  }

  /** What showing a query word is worth: 0 to 1 for a word, more for a phrase of several. */
  double worth(int word) {
    return worths.get(word);
  }

  List<Wanted.Phrase> phrases() {
    return phrases;
  }

  /** What an occurrence of a whole phrase is reported as. */
  Found phraseFound(int phrase) {
    return phrasesFound.get(phrase);
  }

  /** False only where a word means nothing to the query. */
  private boolean mayBeFound(WordForms forms) {
    if (!patterns.isEmpty() || sieve.mayHold(forms.exact()) || sieve.mayHold(forms.stem())) {
      return true;
    }
    List<String> lemmas = forms.lemmas();
    for (int i = 0; i < lemmas.size(); i++) {
      if (sieve.mayHold(lemmas.get(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(Wanted.Word word, int number) {
    word.terms()
        .forEach(
            (view, terms) -> {
              Map<String, List<Integer>> map = byTerm.computeIfAbsent(view, v -> new HashMap<>());
              terms.forEach(term -> add(map, term, number));
            });
  }

  private static void add(Map<String, List<Integer>> numbers, String term, int number) {
    numbers.computeIfAbsent(term, t -> new ArrayList<>(1)).add(number);
  }

  private void add(Wanted.Phrase phrase, double worth) {
    int length = phrase.exactFolded().size();
    int index = phrases.size();
    phrases.add(phrase);
    // A name of its own: a phrase of one word is not that word.
    int number = number("\"" + index, phrase.queryText(), worth * length);
    phrasesFound.add(
        new Found(phrase.queryText(), MatchKind.PHRASE, new int[] {number}, new int[0]));
    for (int place = length - 1; place >= 0; place--) {
      int[] pair = {index, place};
      for (String term : phrase.exactFolded().get(place)) {
        placesByTerm.computeIfAbsent(term, t -> new ArrayList<>(1)).add(pair);
      }
    }
  }

  private int number(String key, String name, double worth) {
    Integer known = numbers.putIfAbsent(key, names.size());
    if (known == null) {
      names.add(name);
      worths.add(worth);
      return names.size() - 1;
    }
    worths.set(known, Math.max(worths.get(known), worth));
    return known;
  }

  /** What a word of the text means to the query, {@link Found#NONE} if nothing. */
  Found find(WordForms forms) {
    if (!mayBeFound(forms)) {
      return Found.NONE;
    }
    @Nullable Matches matches = null;
    for (View view : VIEWS) {
      Map<String, List<Integer>> terms = byTerm.get(view);
      if (terms == null) {
        continue;
      }
      List<Integer> hits = view == View.LEMMA ? lemmas(terms, forms) : terms.get(term(view, forms));
      if (hits != null) {
        matches = matches == null ? new Matches() : matches;
        matches.add(hits, kind(view));
      }
    }
    List<Integer> variants = byVariant.get(forms.exact());
    if (variants != null) {
      matches = matches == null ? new Matches() : matches;
      matches.add(variants, MatchKind.VARIANT);
    }
    for (Wanted.Pattern pattern : patterns) {
      if (fits(pattern, forms)) {
        matches = matches == null ? new Matches() : matches;
        matches.add(numbers.getOrDefault(pattern.queryWord(), 0), pattern.kind());
      }
    }
    List<int[]> places = placesByTerm.get(forms.exact());
    if (matches == null && places == null) {
      return Found.NONE;
    }
    return (matches == null ? new Matches() : matches).found(places == null ? List.of() : places);
  }

  private static @Nullable List<Integer> lemmas(Map<String, List<Integer>> terms, WordForms forms) {
    List<Integer> first = null;
    for (String lemma : forms.lemmas()) {
      List<Integer> hits = terms.get(lemma);
      if (hits != null && first == null) {
        first = hits;
      } else if (hits != null) {
        first = new ArrayList<>(first);
        first.addAll(hits);
      }
    }
    return first;
  }

  private static boolean fits(Wanted.Pattern pattern, WordForms forms) {
    return pattern.view() == View.LEMMA
        ? forms.lemmas().stream().anyMatch(pattern.matches())
        : pattern.matches().test(term(pattern.view(), forms));
  }

  private static String term(View view, WordForms forms) {
    return switch (view) {
      case EXACT -> forms.exact();
      case STEM -> forms.stem();
      case LEMMA -> forms.lemmas().getFirst();
    };
  }

  private static MatchKind kind(View view) {
    return switch (view) {
      case EXACT -> MatchKind.EXACT;
      case STEM -> MatchKind.STEM;
      case LEMMA -> MatchKind.LEMMA;
    };
  }

  /** The query words that one word of the text is. */
  private final class Matches {
    private final List<Integer> words = new ArrayList<>(2);
    private MatchKind kind = MatchKind.FUZZY;
    private int best = -1;

    void add(List<Integer> numbers, MatchKind as) {
      for (int number : numbers) {
        add(number, as);
      }
    }

    void add(int number, MatchKind as) {
      if (best < 0 || as.compareTo(kind) < 0) {
        best = number;
        kind = as;
      }
      if (!words.contains(number)) {
        words.add(number);
      }
    }

    Found found(List<int[]> places) {
      return new Found(best < 0 ? "" : names.get(best), kind, words(), joined(places));
    }

    private int[] words() {
      int[] numbers = new int[words.size()];
      Arrays.setAll(numbers, words::get);
      return numbers;
    }

    private int[] joined(List<int[]> pairs) {
      int[] joined = new int[2 * pairs.size()];
      for (int i = 0; i < joined.length; i++) {
        joined[i] = pairs.get(i / 2)[i % 2];
      }
      return joined;
    }
  }
}
