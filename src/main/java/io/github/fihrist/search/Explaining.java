// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.query.CheckedQuery;
import io.github.fihrist.query.Feature;
import io.github.fihrist.search.Explanation.Contribution;
import io.github.fihrist.search.Explanation.Occurrence;
import io.github.fihrist.search.Explanation.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Takes the score of one article apart: down every query that adds up its parts, to those that
 * score by themselves, and feature by feature. It asks Lucene, or what ranks, for each, so that it
 * stays true whatever the ranking is made of.
 */
final class Explaining {
  private static final int MAX_OCCURRENCES = 5;

  private final IndexSearcher searcher;
  private final AskedWords asked;
  private final ArticleWords words;
  private final int doc;
  private final List<Contribution> contributions = new ArrayList<>();
  private final StringBuilder closer = new StringBuilder();
  private float letters;

  Explaining(IndexSearcher searcher, AskedWords asked, ArticleWords words, int doc) {
    this.searcher = searcher;
    this.asked = asked;
    this.words = words;
    this.doc = doc;
  }

  /** What was added, the letters that the words share as one part. */
  List<Contribution> contributions() {
    List<Contribution> all = new ArrayList<>(contributions);
    if (letters > 0) {
      all.add(new Contribution("", Reason.LETTERS, 1, letters, 0, List.of()));
    }
    return all;
  }

  /** Adds the parts of a query that was asked for. */
  void first(Query query) throws IOException {
    explain(query, 1);
  }

  /** Adds what a closer look finds. */
  void closer(Feature feature, IndexTerms index) throws IOException {
    FeatureWalk walk = new FeatureWalk(searcher, index, List.of(feature));
    float score = (float) walk.scores(new int[] {doc}, () -> false)[0];
    if (score <= 0) {
      return;
    }
    closer.append(
        "%s = %s of %s, weight %s\n"
            .formatted(
                score, feature.getClass().getSimpleName(), feature.terms(), feature.weight()));
    Set<Term> terms = new LinkedHashSet<>(feature.terms());
    AskedWords.Origin origin =
        asked.ofWords(feature instanceof Feature.Instead instead ? instead.word() : terms);
    Reason reason =
        switch (feature) {
          case Feature.Pair pair -> Reason.NEAR;
          case Feature.TitleShare share -> Reason.TITLE;
          case Feature.Early early -> Reason.EARLY;
          case Feature.Instead instead -> Reason.FAMILY;
          case Feature.AnyTerm any -> origin.reason();
          case Feature.OneTerm one -> origin.reason();
        };
    add(terms, origin.queryWords(), reason, feature.weight(), score);
  }

  /** The score of each feature that was found, one a line, for who knows Lucene. */
  String closerInNumbers() {
    return closer.toString();
  }

  private void explain(Query query, float weight) throws IOException {
    switch (query) {
      case BoostQuery boosted -> explain(boosted.getQuery(), weight * boosted.getBoost());
      case CheckedQuery checked -> explain(checked.scored(), weight);
      case BooleanQuery sum -> {
        if (searcher.explain(sum, doc).isMatch()) {
          for (BooleanClause clause : sum) {
            if (clause.isScoring()) {
              explain(clause.query(), weight);
            }
          }
        }
      }
      default -> leaf(query, weight);
    }
  }

  private void leaf(Query leaf, float weight) throws IOException {
    float score = searcher.explain(new BoostQuery(leaf, weight), doc).getValue().floatValue();
    if (score <= 0) {
      return;
    }
    Set<Term> terms = terms(leaf);
    AskedWords.Origin origin = asked.of(leaf, terms);
    Reason reason = leaf instanceof MatchAllDocsQuery ? Reason.EVERYTHING : origin.reason();
    add(terms, origin.queryWords(), reason, weight, score);
  }

  private void add(Set<Term> terms, String queryWords, Reason reason, float weight, float score) {
    if (!terms.isEmpty() && terms.stream().allMatch(t -> t.field().equals(IndexField.GRAMS))) {
      letters += score;
      return;
    }
    List<Occurrence> places = words.of(terms);
    contributions.add(
        new Contribution(
            queryWords,
            reason,
            weight,
            score,
            places.size(),
            places.stream().limit(MAX_OCCURRENCES).toList()));
  }

  private static Set<Term> terms(Query query) {
    Set<Term> terms = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query from, Term... found) {
            terms.addAll(List.of(found));
          }
        });
    return terms;
  }
}
