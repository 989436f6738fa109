// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.document.IndexTerms.Spelling;
import io.github.fihrist.query.WordQueries.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What one word asks of the index: by lemma, by spelling, and by letters only if it is lacking. */
final class WordTranslation {
  private final TextAnalysis analysis;
  private final IndexTerms indexTerms;

  WordTranslation(TextAnalysis analysis, IndexTerms indexTerms) {
    this.analysis = analysis;
    this.indexTerms = indexTerms;
  }

  /** All that the answer hangs on in one state of an index. */
  record Asked(
      WordForms forms, int count, Scope scope, Role role, boolean hasTopic, RankingModel model) {

    private float weight() {
      return count * (hasTopic ? model.weightOf(forms.wordClass()) : 1);
    }

    /** Without the model: its numbers are many, and hardly ever others. */
    @Override
    public int hashCode() {
      return 31 * (31 * forms.hashCode() + scope.hashCode()) + role.hashCode();
    }
  }

  WordParts parts(Asked asked) throws IOException {
    WordForms forms = asked.forms();
    RankingModel model = asked.model();
    Scope scope = asked.scope();
    float weight = asked.weight();
    List<Query> parts = new ArrayList<>();
    Optional<Feature.AnyTerm> closer = Optional.empty();
    boolean hasLemma = IndexField.holds(View.LEMMA, forms.wordClass());
    float exactWeight = model.exactWeight();
    if (hasLemma) {
      parts.add(boosted(lemmas(forms, scope, model), weight * model.lemmaWeight()));
    } else {
      exactWeight += model.lemmaWeight();
    }
    List<Spelling> spellings = exactWeight > 0 ? indexTerms.spellings(forms.exact()) : List.of();
    if (!spellings.isEmpty()) {
      List<WeighedTerm> terms = weighed(spellings, forms, model);
      // Particles find nothing where other words can.
      boolean found = hasLemma ? lemmasFind(forms, spellings) : asked.hasTopic();
      if (asked.role() == Role.RANKED && model.asksSpellingLater() && found) {
        String field = IndexField.text(View.EXACT);
        closer = Optional.of(new Feature.AnyTerm(field, terms, weight * exactWeight));
      } else {
        parts.add(boosted(anyOf(terms, scope), weight * exactWeight));
      }
    }
    List<Spelling> variants = model.variantWeight() > 0 ? variants(forms) : List.of();
    if (!variants.isEmpty()) {
      Query names = anyOf(weighed(variants, forms, model), scope);
      parts.add(boosted(names, weight * model.variantWeight()));
    }
    boolean unknown = spellings.isEmpty() && variants.isEmpty();
    List<String> grams = List.of();
    if (unknown && asked.role() != Role.REQUIRED && scope == Scope.TEXT && !hasLemma(forms)) {
      grams = LetterGrams.of(forms);
      for (String gram : grams) {
        Query query = term(IndexField.GRAMS, gram);
        parts.add(boosted(query, weight * model.unknownGramWeight()));
      }
    }
    return new WordParts(parts, closer, !grams.isEmpty());
  }

  /** Whether any article has a form of the word, read in any of its ways. */
  private boolean hasLemma(WordForms forms) throws IOException {
    for (String lemma : forms.lemmas()) {
      if (indexTerms.states(new Term(IndexField.text(View.LEMMA), lemma)).docFreq() > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether articles with any of the spellings are found by dictionary words alone. */
  private boolean lemmasFind(WordForms forms, List<Spelling> spellings) {
    for (Spelling each : spellings) {
      String spelling = each.written();
      if (!spelling.equals(forms.spelled()) && !sharesLemma(forms, spelling)) {
        return false;
      }
    }
    return true;
  }

  private boolean sharesLemma(WordForms forms, String spelling) {
    return analysis.tokens(spelling).stream()
        .allMatch(token -> !Collections.disjoint(token.forms().lemmas(), forms.lemmas()));
  }

  /** The index terms of a foreign name in its other spellings. */
  private List<Spelling> variants(WordForms forms) throws IOException {
    List<Spelling> variants = new ArrayList<>();
    for (String variant : analysis.nameVariants().of(forms)) {
      variants.addAll(indexTerms.spellings(variant));
    }
    return variants;
  }

  /** The best of the word's readings: an article need not hold all of them. */
  private Query lemmas(WordForms forms, Scope scope, RankingModel model) throws IOException {
    List<Query> readings = new ArrayList<>();
    for (String lemma : forms.lemmas()) {
      Query query = scope.query(View.LEMMA, field -> term(field, lemma));
      readings.add(boosted(query, readings.isEmpty() ? 1 : model.laterLemmaWeight()));
    }
    return readings.size() == 1 ? readings.getFirst() : new DisjunctionMaxQuery(readings, 0);
  }

  private Query term(String field, String text) throws IOException {
    Term term = new Term(field, text);
    return new TermQuery(term, indexTerms.states(term));
  }

  /** All spellings as one word, so that a rare spelling is not taken for a rare word. */
  private static List<WeighedTerm> weighed(
      List<Spelling> spellings, WordForms typed, RankingModel model) {
    BytesRef asTyped = new BytesRef(typed.terms(View.EXACT).getFirst());
    List<WeighedTerm> weighed = new ArrayList<>(spellings.size());
    for (Spelling spelling : spellings) {
      Term term = spelling.term();
      float weight = term.bytes().equals(asTyped) ? 1 : model.otherSpellingWeight();
      weighed.add(new WeighedTerm(term, weight));
    }
    return weighed;
  }

  private static Query anyOf(List<WeighedTerm> terms, Scope scope) throws IOException {
    return scope.query(
        View.EXACT,
        field -> {
          SynonymQuery.Builder words = new SynonymQuery.Builder(field);
          terms.forEach(term -> words.addTerm(term.term().bytes(), term.weight()));
          return words.build();
        });
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1 ? query : new BoostQuery(query, boost);
  }
}
