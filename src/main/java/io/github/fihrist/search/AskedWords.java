// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.highlight.Wanted;
import io.github.fihrist.search.Explanation.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/** Which words of a query a Lucene query came from. */
record AskedWords(List<Wanted> wanted) {
  private static final Map<String, View> VIEWS = views();

  /** What it was asked for as: the words of the query, and why they match. */
  record Origin(String queryWords, Reason reason) {}

  Origin of(Query leaf, Collection<Term> terms) {
    if (leaf instanceof MultiPhraseQuery) {
      Optional<Wanted> phrase =
          wanted.stream()
              .filter(each -> each instanceof Wanted.Phrase)
              .filter(each -> terms.stream().allMatch(term -> fits(each, term)))
              .findFirst();
      if (phrase.isPresent()) {
        return new Origin(phrase.get().name(), Reason.PHRASE);
      }
    }
    return ofWords(terms);
  }

  /** The same of terms that are asked for one by one. */
  Origin ofWords(Collection<Term> terms) {
    Set<String> names = new LinkedHashSet<>();
    Reason reason = Reason.OTHER;
    for (Term term : terms) {
      // A word of a phrase that was met alone counts as a word, where it is asked for as one.
      Optional<Wanted> asked =
          wanted.stream()
              .filter(each -> fits(each, term))
              .min(Comparator.comparing(each -> each instanceof Wanted.Phrase));
      if (asked.isPresent() && names.add(asked.get().name())) {
        reason = reason(asked.get(), term);
      }
    }
    return new Origin(String.join(" ", names), reason);
  }

  /** Those that had no share, as typed, each once. */
  List<String> without(Collection<String> found) {
    return wanted.stream()
        .map(Wanted::name)
        .distinct()
        .filter(name -> !found.contains(name))
        .toList();
  }

  private static Reason reason(Wanted asked, Term term) {
    return switch (asked) {
      case Wanted.Phrase phrase -> Reason.PHRASE;
      case Wanted.Pattern pattern -> Reason.PATTERN;
      case Wanted.Variants variants -> Reason.VARIANT;
      case Wanted.Word word ->
          switch (VIEWS.get(term.field())) {
            case EXACT -> Reason.SPELLING;
            case STEM -> Reason.STEM;
            case LEMMA -> Reason.LEMMA;
          };
    };
  }

  private static boolean fits(Wanted asked, Term term) {
    View view = VIEWS.get(term.field());
    if (view == null) {
      return false;
    }
    String text = view == View.EXACT ? folded(term.text()) : term.text();
    return switch (asked) {
      case Wanted.Word word -> word.terms().getOrDefault(view, Set.of()).contains(text);
      case Wanted.Pattern pattern -> pattern.view() == view && pattern.matches().test(text);
      case Wanted.Variants variants -> view == View.EXACT && variants.exactFolded().contains(text);
      case Wanted.Phrase phrase ->
          view == View.EXACT && phrase.exactFolded().stream().anyMatch(set -> set.contains(text));
    };
  }

  private static String folded(String term) {
    int separator = term.indexOf(WordForms.SPELLING_SEPARATOR);
    return separator > 0 ? term.substring(0, separator) : term;
  }

  private static Map<String, View> views() {
    Map<String, View> views = new HashMap<>();
    for (View view : View.values()) {
      views.put(IndexField.text(view), view);
      views.put(IndexField.title(view), view);
    }
    return Map.copyOf(views);
  }
}
