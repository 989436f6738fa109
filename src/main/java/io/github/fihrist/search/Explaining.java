// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.query.CheckedQuery;
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
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Takes the score of one article apart: down every query that adds up its parts, to those that
 * score by themselves. It asks Lucene for each, so that it stays true whatever the ranking is made
 * of.
 */
final class Explaining {
  private static final int MAX_OCCURRENCES = 5;

  private final IndexSearcher searcher;
  private final AskedWords asked;
  private final ArticleWords words;
  private final int doc;
  private final List<Contribution> contributions = new ArrayList<>();
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
    explain(query, 1, false);
  }

  /** Adds the parts of a closer look. */
  void closer(Query query) throws IOException {
    explain(query, 1, true);
  }

  private void explain(Query query, float weight, boolean closer) throws IOException {
    switch (query) {
      case BoostQuery boosted -> explain(boosted.getQuery(), weight * boosted.getBoost(), closer);
      case CheckedQuery checked -> explain(checked.scored(), weight, closer);
      case BooleanQuery sum -> {
        if (searcher.explain(sum, doc).isMatch()) {
          for (BooleanClause clause : sum) {
            if (clause.isScoring()) {
              explain(clause.query(), weight, closer);
            }
          }
        }
      }
      default -> leaf(query, weight, closer);
    }
  }

  private void leaf(Query leaf, float weight, boolean closer) throws IOException {
    float score = searcher.explain(new BoostQuery(leaf, weight), doc).getValue().floatValue();
    if (score <= 0) {
      return;
    }
    Set<Term> terms = terms(leaf);
    if (!terms.isEmpty() && terms.stream().allMatch(t -> t.field().equals(IndexField.GRAMS))) {
      letters += score;
      return;
    }
    AskedWords.Origin origin = asked.of(leaf, terms);
    List<Occurrence> places = words.of(terms);
    contributions.add(
        new Contribution(
            origin.queryWords(),
            reason(leaf, terms, origin, closer),
            weight,
            score,
            places.size(),
            places.stream().limit(MAX_OCCURRENCES).toList()));
  }

  private static Reason reason(
      Query leaf, Set<Term> terms, AskedWords.Origin origin, boolean closer) {
    String title = IndexField.title(View.LEMMA);
    if (closer && terms.stream().allMatch(term -> term.field().equals(title))) {
      return Reason.TITLE;
    }
    return switch (leaf) {
      case MatchAllDocsQuery all -> Reason.EVERYTHING;
      case PhraseQuery pair -> Reason.NEAR;
      default -> origin.reason();
    };
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
