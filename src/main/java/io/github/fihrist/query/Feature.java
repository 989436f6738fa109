// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** What counts besides for the first articles that a query finds. */
public sealed interface Feature {
  /** What is looked for. */
  List<Term> terms();

  /** What its score is multiplied by. */
  float weight();

  /** How often an article has something, by BM25. */
  sealed interface Counted extends Feature {
    /** Where it is looked for. */
    String field();

    /** A query of Lucene's that scores the same, weight included. */
    Query query();
  }

  /**
   * A word in any of several spellings, which count as one word.
   *
   * @param any terms of the field
   */
  record AnyTerm(String field, List<WeighedTerm> any, float weight) implements Counted {

    /** Copies. */
    public AnyTerm {
      any = List.copyOf(any);
    }

    @Override
    public List<Term> terms() {
      List<Term> terms = new ArrayList<>(any.size());
      any.forEach(each -> terms.add(each.term()));
      return terms;
    }

    @Override
    public Query query() {
      SynonymQuery.Builder query = new SynonymQuery.Builder(field);
      any.forEach(each -> query.addTerm(each.term().bytes(), each.weight()));
      return new BoostQuery(query.build(), weight);
    }
  }

  /** One term. */
  record OneTerm(Term term, float weight) implements Counted {
    @Override
    public String field() {
      return term.field();
    }

    @Override
    public List<Term> terms() {
      return List.of(term);
    }

    @Override
    public Query query() {
      return new BoostQuery(new TermQuery(term), weight);
    }
  }

  /**
   * Two terms near each other, the nearer the more; with slop 0 the second right behind the first.
   *
   * @param slop how many places they may be from there, in either order
   */
  record Pair(Term first, Term second, int slop, float weight) implements Counted {
    @Override
    public String field() {
      return first.field();
    }

    @Override
    public List<Term> terms() {
      return List.of(first, second);
    }

    @Override
    public Query query() {
      return new BoostQuery(
          new PhraseQuery(slop, first.field(), first.bytes(), second.bytes()), weight);
    }
  }

  /**
   * Words that stand for a word where an article lacks it: how often it has any of them, by BM25,
   * as if all were one term that is as rare as the most frequent of them and of the word.
   *
   * @param word the terms of the word itself; of the same field
   */
  record Instead(List<Term> word, AnyTerm others) implements Feature {

    /** Copies. */
    public Instead {
      word = List.copyOf(word);
    }

    @Override
    public List<Term> terms() {
      return others.terms();
    }

    /** Those of the word, too. */
    public List<Term> allTerms() {
      List<Term> all = new ArrayList<>(word);
      all.addAll(others.terms());
      return all;
    }

    @Override
    public float weight() {
      return others.weight();
    }
  }

  /**
   * How early a term comes: its rarity, times 1 at the first word of the body or anywhere in the
   * title, a half at the hundredth word of the body, a third at the two hundredth.
   */
  record Early(Term term, float weight) implements Feature {
    @Override
    public List<Term> terms() {
      return List.of(term);
    }
  }

  /**
   * How much of the title a term is: the term's rarity in whole texts, divided by the number of
   * words of the title, if it stands there, among its first hundred words.
   *
   * @param term a lemma in the field of texts, whose lists begin with the words of the title
   */
  record TitleShare(Term term, float weight) implements Feature {
    @Override
    public List<Term> terms() {
      return List.of(new Term(IndexField.title(View.LEMMA), term.bytes()));
    }
  }
}
