// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What counts besides for the first articles that a query finds: how often an article has it, by
 * BM25, times a weight.
 */
public sealed interface Feature {
  /** Where it is looked for. */
  String field();

  /** What its BM25 is multiplied by. */
  float weight();

  /** A query of Lucene's that scores the same, weight included. */
  Query query();

  /** A word in any of several spellings, which count as one word. */
  record AnyTerm(String field, List<WeighedTerm> terms, float weight) implements Feature {

    /** Copies. */
    public AnyTerm {
      terms = List.copyOf(terms);
    }

    @Override
    public Query query() {
      SynonymQuery.Builder any = new SynonymQuery.Builder(field);
      terms.forEach(each -> any.addTerm(each.term(), each.weight()));
      return new BoostQuery(any.build(), weight);
    }
  }

  /** One term. */
  record OneTerm(Term term, float weight) implements Feature {
    @Override
    public String field() {
      return term.field();
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
  record Pair(Term first, Term second, int slop, float weight) implements Feature {
    @Override
    public String field() {
      return first.field();
    }

    @Override
    public Query query() {
      return new BoostQuery(
          new PhraseQuery(slop, first.field(), first.bytes(), second.bytes()), weight);
    }
  }
}
