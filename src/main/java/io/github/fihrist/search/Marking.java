// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.NameVariants;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordClass;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.highlight.MatchKind;
import io.github.fihrist.highlight.Wanted;
import io.github.fihrist.query.Clause;
import io.github.fihrist.query.FuzzyWord;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.QueryField;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** From what was asked for to what is marked in the articles found. */
final class Marking {
  private final TextAnalysis analysis;
  private final RankingModel model;
  private final IndexReader reader;
  private final NameVariants nameVariants;
  private final IndexTerms terms;
  private final Map<Clause, Predicate<String>> patterns;
  private final Map<String, List<AskedWord>> words = new HashMap<>();

  /** Of the prefixes, wildcards and fuzzy words, those are marked that the query looked up. */
  Marking(TextAnalysis analysis, RankingModel model, IndexSearcher searcher, LuceneQuery query) {
    this.analysis = analysis;
    this.model = model;
    this.reader = searcher.getIndexReader();
    this.nameVariants = analysis.nameVariants();
    this.terms = query.terms();
    this.patterns = query.patterns();
  }

  TextAnalysis analysis() {
    return analysis;
  }

  List<Wanted> wantedInTitle(Clause clause) throws IOException {
    return wanted(clause, QueryField.BODY);
  }

  List<Wanted> wantedInBody(Clause clause) throws IOException {
    return wanted(clause, QueryField.TITLE);
  }

  /**
   * All words, phrases and patterns that may or must match, wherever; the words of a phrase, too,
   * where they count without it.
   */
  List<Wanted> asked(Clause clause) throws IOException {
    List<Wanted> asked = new ArrayList<>();
    for (QueryField other : List.of(QueryField.BODY, QueryField.TITLE)) {
      List<Wanted> inOne = new ArrayList<>();
      new Walk(other, true, inOne, inOne).walk(clause);
      inOne.stream().filter(each -> !asked.contains(each)).forEach(asked::add);
    }
    return asked;
  }

  /** Particles are marked only where there is nothing else to mark: they stand everywhere. */
  private List<Wanted> wanted(Clause clause, QueryField otherField) throws IOException {
    List<Wanted> topic = new ArrayList<>();
    List<Wanted> particles = new ArrayList<>();
    new Walk(otherField, false, topic, particles).walk(clause);
    return topic.isEmpty() ? particles : topic;
  }

  /** A word of the query, as it is marked. */
  private record AskedWord(Wanted word, boolean isParticle, Optional<Wanted> variants) {}

  /** Titles and bodies are mostly asked for the same. */
  private List<AskedWord> asked(String text) throws IOException {
    List<AskedWord> known = words.get(text);
    if (known == null) {
      known = new ArrayList<>();
      for (Token token : analysis.tokens(text)) {
        known.add(asked(text.substring(token.start(), token.end()), token.forms()));
      }
      words.put(text, known);
    }
    return known;
  }

  private AskedWord asked(String name, WordForms forms) throws IOException {
    double rarity = rarity(forms);
    List<String> variants = nameVariants.of(forms);
    return new AskedWord(
        new Wanted.Word(name, terms(forms), rarity),
        isParticle(forms),
        variants.isEmpty()
            ? Optional.empty()
            : Optional.of(new Wanted.Variants(name, Set.copyOf(variants), rarity)));
  }

  private final class Walk {
    private final QueryField otherField;
    private final boolean withWordsOfPhrases;
    private final List<Wanted> topic;
    private final List<Wanted> particles;

    Walk(
        QueryField otherField,
        boolean withWordsOfPhrases,
        List<Wanted> topic,
        List<Wanted> particles) {
      this.otherField = otherField;
      this.withWordsOfPhrases = withWordsOfPhrases;
      this.topic = topic;
      this.particles = particles;
    }

    void walk(Clause clause) throws IOException {
      switch (clause) {
        case Clause.Word word -> words(word.text());
        case Clause.Phrase phrase -> phrase(phrase);
        case Clause.Prefix prefix -> pattern(prefix.toQueryText(), prefix, MatchKind.PREFIX);
        case Clause.Wildcard wildcard ->
            pattern(wildcard.toQueryText(), wildcard, MatchKind.WILDCARD);
        case Clause.Fuzzy fuzzy -> {
          for (Clause.Fuzzy word : FuzzyWord.words(fuzzy, analysis)) {
            pattern(fuzzy.text(), word, MatchKind.FUZZY);
          }
        }
        case Clause.Scoped scoped -> {
          if (!scoped.field().isFilter() && scoped.field() != otherField) {
            walk(scoped.clause());
          }
        }
        case Clause.Attribute attribute -> {}
        case Clause.Dates dates -> {}
        case Clause.Everything everything -> {}
        case Clause.Group group -> {
          for (Clause.Part part : group.withWordsJoined()) {
            if (part.occurs() != Clause.Occurs.NOT) {
              walk(part.clause());
            }
            if (withWordsOfPhrases
                && group.hasPhrasesAmongWords()
                && part.clause() instanceof Clause.Phrase phrase) {
              words(phrase.text());
            }
          }
        }
      }
    }

    private void pattern(String name, Clause clause, MatchKind kind) {
      Predicate<String> test = patterns.get(clause);
      if (test != null) {
        topic.add(new Wanted.Pattern(name, View.EXACT, test, kind, 1));
      }
    }

    private void words(String text) throws IOException {
      for (AskedWord word : asked(text)) {
        (word.isParticle() ? particles : topic).add(word.word());
        word.variants().ifPresent(topic::add);
      }
    }

    private void phrase(Clause.Phrase phrase) {
      Map<Integer, Set<String>> places = new TreeMap<>();
      for (Token token : analysis.tokens(phrase.text())) {
        places
            .computeIfAbsent(token.position(), position -> new TreeSet<>())
            .add(token.forms().exact());
      }
      if (!places.isEmpty()) {
        topic.add(new Wanted.Phrase(phrase.text(), List.copyOf(places.values()), phrase.slop()));
      }
    }
  }

  private static Map<View, Set<String>> terms(WordForms forms) {
    Map<View, Set<String>> terms = new EnumMap<>(View.class);
    for (View view : View.values()) {
      terms.put(view, Set.copyOf(forms.terms(view)));
    }
    return terms;
  }

  private static boolean isParticle(WordForms forms) {
    return forms.wordClass() == WordClass.FUNCTION || forms.wordClass() == WordClass.QUESTION;
  }

  /** As BM25 weighs it: a passage with the rare word of a query says more than one without. */
  private double rarity(WordForms forms) throws IOException {
    double articles = reader.numDocs();
    Term lemma = new Term(IndexField.text(View.LEMMA), forms.lemmas().getFirst());
    double with = terms.states(lemma).docFreq();
    return model.weightOf(forms.wordClass())
        * Math.log1p(Math.max(0, articles - with + 0.5) / (with + 0.5));
  }
}
