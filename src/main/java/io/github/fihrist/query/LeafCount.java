// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Counts the leaves of a query as Lucene does, which refuses to search for too many. */
final class LeafCount extends QueryVisitor {
  private int leaves;

  private LeafCount() {}

  static int of(Query query) {
    LeafCount count = new LeafCount();
    query.visit(count);
    return count.leaves;
  }

  /** What must not match is counted, too. */
  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    return this;
  }

  @Override
  public void visitLeaf(Query leaf) {
    leaves++;
  }

  @Override
  public void consumeTerms(Query leaf, Term... terms) {
    leaves++;
  }

  @Override
  public void consumeTermsMatching(Query leaf, String field, Supplier<ByteRunAutomaton> automaton) {
    leaves++;
  }
}
