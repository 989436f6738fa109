// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.IndexField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;

/** The words of one article by the terms that the index has of them. */
final class ArticleWords {
  private static final Comparator<Explanation.Occurrence> IN_ORDER =
      Comparator.comparing(Explanation.Occurrence::inTitle, Comparator.reverseOrder())
          .thenComparing(Explanation.Occurrence::start);

  private final Map<Term, List<Explanation.Occurrence>> byTerm = new HashMap<>();

  ArticleWords(TextAnalysis analysis, Article article) {
    String title = article.title();
    if (title != null) {
      add(analysis, title, true);
    }
    add(analysis, article.body(), false);
  }

  /** Where a term of these stands, in order; a word that has several of them once. */
  List<Explanation.Occurrence> of(Iterable<Term> terms) {
    Set<Explanation.Occurrence> known = new HashSet<>();
    for (Term term : terms) {
      known.addAll(byTerm.getOrDefault(term, List.of()));
    }
    List<Explanation.Occurrence> places = new ArrayList<>(known);
    places.sort(IN_ORDER);
    return places;
  }

  private void add(TextAnalysis analysis, String text, boolean isTitle) {
    for (Token token : analysis.tokens(text)) {
      String written = text.substring(token.start(), token.end());
      Explanation.Occurrence place = new Explanation.Occurrence(isTitle, written, token.start());
      for (View view : View.values()) {
        for (String term : token.forms().terms(view)) {
          add(new Term(IndexField.text(view), term), place);
          if (isTitle) {
            add(new Term(IndexField.title(view), term), place);
          }
        }
      }
    }
  }

  private void add(Term term, Explanation.Occurrence place) {
    byTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(place);
  }
}
