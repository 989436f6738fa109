// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.Memo;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.document.IndexTerms.Spelling;
import io.github.fihrist.document.SpelledTerm;
import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;

/** What one word, phrase or pattern asks of the index. */
final class WordQueries {
  /** Lucene refuses more than 1024 in all, and search has others to add. */
  private static final int MAX_CLOSER = 600;

  private final TextAnalysis analysis;
  private final RankingModel model;
  private final ExactTerms exactTerms;
  private final IndexTerms indexTerms;
  private final WordTranslation words;
  private final Memo<WordTranslation.Asked, WordParts> known;
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
      Memo<WordTranslation.Asked, WordParts> known,
      boolean hasTopic,
      QueryBudget budget,
      List<String> messages) {
    this.analysis = analysis;
    this.model = model;
    this.exactTerms = exactTerms;
    this.indexTerms = indexTerms;
    this.words = new WordTranslation(analysis, indexTerms);
    this.known = known;
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
      List<Query> parts = word(word.getKey(), word.getValue(), scope, role).parts();
      if (budget.takes(parts, word.getKey().spelled())) {
        words.add(parts);
      }
    }
    return words;
  }

  private WordParts word(WordForms forms, int count, Scope scope, Role role) throws IOException {
    boolean isFull = closer.size() >= MAX_CLOSER;
    Role possible = isFull && role == Role.RANKED ? Role.OPTIONAL : role;
    WordTranslation.Asked asked =
        new WordTranslation.Asked(forms, count, scope, possible, hasTopic, model);
    WordParts parts = known.get(asked);
    if (parts == null) {
      parts = words.parts(asked);
      known.put(asked, parts);
    }
    parts.closer().ifPresent(closer::add);
    if (parts.isLacking()) {
      lackingWords.add(forms.spelled());
    }
    return parts;
  }

  /** Words that no article has, so that what was looked for are words like them. */
  Set<String> lackingWords() {
    return lackingWords;
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
    return (float) Math.pow(model.editWeight(), word.edits(SpelledTerm.folded(term)).orElse(0));
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
}
