// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.NameVariants;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.document.IndexTerms.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What one word, phrase or pattern asks of the index. */
final class WordQueries {
  /** Lucene refuses more than 1024 in all, and search has others to add. */
  private static final int MAX_CLOSER = 600;

  private final TextAnalysis analysis;
  private final NameVariants nameVariants;
  private final RankingModel model;
  private final ExactTerms exactTerms;
  private final IndexTerms indexTerms;
  private final boolean hasTopic;
  private final QueryBudget budget;
  private final List<String> messages;
  private final Map<Clause, Predicate<String>> patterns = new HashMap<>();
  private final Map<Clause, List<WeighedTerm>> found = new HashMap<>();
  private final Set<String> lackingWords = new LinkedHashSet<>();
  private final List<Feature.AnyTerm> closer = new ArrayList<>();

  /** Goes through the words of the index. */
  @FunctionalInterface
  private interface Lookup<P extends Predicate<String>> {
    List<WeighedTerm> terms(P pattern) throws IOException;
  }

  WordQueries(
      TextAnalysis analysis,
      RankingModel model,
      ExactTerms exactTerms,
      IndexTerms indexTerms,
      boolean hasTopic,
      QueryBudget budget,
      List<String> messages) {
    this.analysis = analysis;
    this.nameVariants = analysis.nameVariants();
    this.model = model;
    this.exactTerms = exactTerms;
    this.indexTerms = indexTerms;
    this.hasTopic = hasTopic;
    this.budget = budget;
    this.messages = messages;
  }

  /** What words are asked for. */
  enum Role {
    /** To match or not to match, and nothing else: what is alike is not the same. */
    REQUIRED,
    /** To match if they can; words that the index lacks are looked for by their letters. */
    OPTIONAL,
    /** The same where nothing else hangs on their score: a part of it may be put off. */
    RANKED
  }

  /** What has been put off for the first articles. */
  List<Feature.AnyTerm> closer() {
    return closer;
  }

  /** The tests of the patterns that were looked up. */
  Map<Clause, Predicate<String>> patterns() {
    return patterns;
  }

  /** For each different word of a text, the alternatives that add up to its score. */
  List<List<Query>> words(String text, Scope scope, Role role) throws IOException {
    Map<WordForms, Integer> counts = new LinkedHashMap<>();
    for (Token token : analysis.tokens(text)) {
      counts.merge(token.forms(), 1, Integer::sum);
    }
    List<List<Query>> words = new ArrayList<>();
    for (Map.Entry<WordForms, Integer> word : counts.entrySet()) {
      if (!budget.looksUp(word.getKey().spelled())) {
        break;
      }
      List<Query> parts = word(word.getKey(), word.getValue(), scope, role);
      if (budget.takes(parts, word.getKey().spelled())) {
        words.add(parts);
      }
    }
    return words;
  }

  private List<Query> word(WordForms forms, int count, Scope scope, Role role) throws IOException {
    float weight = count * (hasTopic ? model.weightOf(forms.wordClass()) : 1);
    List<Query> parts = new ArrayList<>();
    boolean hasLemma = IndexField.holds(View.LEMMA, forms.wordClass());
    float exactWeight = model.exactWeight();
    if (hasLemma) {
      parts.add(boosted(lemmas(forms, scope), weight * model.lemmaWeight()));
    } else {
      exactWeight += model.lemmaWeight();
    }
    List<Spelling> spellings = exactWeight > 0 ? indexTerms.spellings(forms.exact()) : List.of();
    if (!spellings.isEmpty()) {
      List<WeighedTerm> terms = weighed(spellings, forms);
      // Particles find nothing where other words can.
      boolean found = hasLemma ? lemmasFind(forms, spellings) : hasTopic;
      boolean later =
          role == Role.RANKED && model.asksSpellingLater() && found && closer.size() < MAX_CLOSER;
      if (later) {
        String field = IndexField.text(View.EXACT);
        closer.add(new Feature.AnyTerm(field, terms, weight * exactWeight));
      } else {
        parts.add(boosted(anyOf(terms, scope), weight * exactWeight));
      }
    }
    List<Spelling> variants = variants(forms);
    if (!variants.isEmpty()) {
      Query names = anyOf(weighed(variants, forms), scope);
      parts.add(boosted(names, weight * model.variantWeight()));
    }
    boolean unknown = spellings.isEmpty() && variants.isEmpty();
    if (unknown && role != Role.REQUIRED && scope == Scope.TEXT && !exactTerms.hasLemma(forms)) {
      List<String> grams = LetterGrams.of(forms);
      if (!grams.isEmpty()) {
        lackingWords.add(forms.spelled());
      }
      for (String gram : grams) {
        Query query = term(IndexField.GRAMS, gram);
        parts.add(boosted(query, weight * model.unknownGramWeight()));
      }
    }
    return parts;
  }

  /** Words that no article has, so that what was looked for are words like them. */
  Set<String> lackingWords() {
    return lackingWords;
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
    if (model.variantWeight() > 0) {
      for (String variant : nameVariants.of(forms)) {
        variants.addAll(indexTerms.spellings(variant));
      }
    }
    return variants;
  }

  /** The best of the word's readings: an article need not hold all of them. */
  private Query lemmas(WordForms forms, Scope scope) throws IOException {
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
  private List<WeighedTerm> weighed(List<Spelling> spellings, WordForms typed) {
    BytesRef asTyped = new BytesRef(typed.terms(View.EXACT).getFirst());
    List<WeighedTerm> weighed = new ArrayList<>(spellings.size());
    for (Spelling spelling : spellings) {
      Term term = spelling.term();
      float weight = term.bytes().equals(asTyped) ? 1 : model.otherSpellingWeight();
      weighed.add(new WeighedTerm(term, weight));
    }
    return weighed;
  }

  /** The words in order, each in any spelling; empty if the text has no words. */
  Optional<Query> phrase(Clause.Phrase phrase, Scope scope) throws IOException {
    List<Token> tokens = analysis.tokens(phrase.text());
    if (tokens.isEmpty() || !budget.looksUp(phrase.toQueryText())) {
      return Optional.empty();
    }
    Map<Integer, List<Spelling>> spellings = new LinkedHashMap<>();
    for (Token token : tokens) {
      spellings
          .computeIfAbsent(token.position() - tokens.get(0).position(), p -> new ArrayList<>())
          .addAll(indexTerms.spellings(token.forms().exact()));
    }
    Query query = scope.query(View.EXACT, field -> phrase(field, spellings, phrase.slop()));
    return budget.takes(query, phrase.toQueryText()) ? Optional.of(query) : Optional.empty();
  }

  private static Query phrase(String field, Map<Integer, List<Spelling>> places, int slop) {
    if (places.values().stream().anyMatch(List::isEmpty)) {
      return new MatchNoDocsQuery("a word of the phrase is in no article");
    }
    if (places.size() == 1) {
      SynonymQuery.Builder word = new SynonymQuery.Builder(field);
      places.values().iterator().next().forEach(each -> word.addTerm(each.in(field)));
      return word.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    places.forEach(
        (place, terms) ->
            phrase.add(terms.stream().map(each -> each.in(field)).toArray(Term[]::new), place));
    return phrase.build();
  }

  /** The words of a prefix; empty if it has no letters. */
  Optional<Query> prefix(Clause.Prefix prefix, Scope scope) throws IOException {
    return pattern(WordPattern.of(prefix, analysis), prefix, scope);
  }

  /**
   * The words of a wildcard; empty if it has no letters. Where only question marks at the end make
   * it one, the word itself counts in full.
   */
  Optional<Query> wildcard(Clause.Wildcard wildcard, Scope scope) throws IOException {
    return pattern(WordPattern.of(wildcard, analysis), wildcard, scope);
  }

  private Optional<Query> pattern(WordPattern pattern, Clause clause, Scope scope)
      throws IOException {
    if (!pattern.hasLetters()) {
      return Optional.empty();
    }
    return lookedUp(
        clause,
        () -> pattern,
        each -> weighed(exactTerms.matching(each), clause, term -> 1f),
        scope);
  }

  /** For each word of the text, those near it; the nearer the better. */
  List<Query> fuzzy(Clause.Fuzzy fuzzy, Scope scope) throws IOException {
    List<Query> words = new ArrayList<>();
    for (Clause.Fuzzy word : FuzzyWord.words(fuzzy, analysis)) {
      Optional<Query> query =
          lookedUp(
              word,
              () -> FuzzyWord.of(word),
              each -> weighed(exactTerms.matching(each), fuzzy, term -> weight(each, term)),
              scope);
      query.ifPresent(words::add);
    }
    return words;
  }

  private float weight(FuzzyWord word, BytesRef term) {
    return (float) Math.pow(model.editWeight(), word.edits(ExactTerms.folded(term)).orElse(0));
  }

  /** Going through the words of the index takes time: each pattern once, and not too many. */
  private <P extends Predicate<String>> Optional<Query> lookedUp(
      Clause clause, Supplier<P> test, Lookup<P> lookup, Scope scope) throws IOException {
    String text = clause.toQueryText();
    if (!found.containsKey(clause)) {
      if (!budget.takesPattern(text)) {
        return Optional.empty();
      }
      P pattern = test.get();
      patterns.put(clause, pattern);
      found.put(clause, lookup.terms(pattern));
    }
    List<WeighedTerm> terms = found.get(clause);
    Query query = scope.query(View.EXACT, field -> AnyWordQuery.of(field, terms, indexTerms));
    int words = scope.readings() * terms.size();
    return budget.takesPattern(query, words, text) ? Optional.of(query) : Optional.empty();
  }

  private List<WeighedTerm> weighed(
      Expansion expansion, Clause clause, Function<BytesRef, Float> weight) {
    if (!expansion.isWhole()) {
      budget.endedEarly(clause.toQueryText());
    }
    if (expansion.isCut()) {
      messages.add(
          "'%s' stands for %d words: the %d most frequent are searched"
              .formatted(clause.toQueryText(), expansion.found(), expansion.words().size()));
    }
    return expansion.words().stream()
        .map(term -> new WeighedTerm(new Term(ExactTerms.FIELD, term), weight.apply(term)))
        .toList();
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
