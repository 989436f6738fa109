// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordClass;
import io.github.fihrist.analysis.WordFamilies;
import io.github.fihrist.analysis.WordForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;

/**
 * What an index has that is like a word without being one of its forms. Only words that carry a
 * topic have any.
 *
 * @param family the other dictionary words of its family, see {@link WordFamilies}
 * @param grams its letter grams, the rarest first
 */
public record AlikeTerms(List<Term> family, List<Term> grams) {
  private static final WordFamilies FAMILIES = WordFamilies.standard();

  /** Copies. */
  public AlikeTerms {
    family = List.copyOf(family);
    grams = List.copyOf(grams);
  }

  static AlikeTerms to(WordForms word, IndexTerms terms) throws IOException {
    return word.wordClass() == WordClass.CONTENT
        ? new AlikeTerms(family(word, terms), grams(word, terms))
        : new AlikeTerms(List.of(), List.of());
  }

  private static List<Term> family(WordForms word, IndexTerms terms) throws IOException {
    List<Term> family = new ArrayList<>();
    for (String lemma : FAMILIES.of(word.lemmas().getFirst())) {
      Term term = new Term(IndexField.text(View.LEMMA), lemma);
      if (!word.lemmas().contains(lemma) && terms.states(term).docFreq() > 0) {
        family.add(term);
      }
    }
    return family;
  }

  private static List<Term> grams(WordForms word, IndexTerms terms) throws IOException {
    List<Rated> grams = new ArrayList<>();
    for (String gram : LetterGrams.of(word)) {
      Term term = new Term(IndexField.GRAMS, gram);
      int articles = terms.states(term).docFreq();
      if (articles > 0) {
        grams.add(new Rated(term, articles));
      }
    }
    grams.sort(Comparator.comparingInt(Rated::articles));
    return grams.stream().map(Rated::term).toList();
  }

  private record Rated(Term term, int articles) {}
}
