// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one state of an index, each looked up once: a word is asked for by several parts of
 * the ranking. For one request and one thread.
 */
public final class IndexTerms {
  private final IndexReaderContext context;
  private final KnownTerms.OfReader shared;
  private final Map<Term, TermStates> known = new HashMap<>();
  private final Map<String, TermsEnum[]> enums = new HashMap<>();

  /** Looks up nothing yet. */
  public IndexTerms(IndexReader reader) {
    this(reader, new KnownTerms());
  }

  /** Looks up nothing yet, and nothing that others have looked up. */
  public IndexTerms(IndexReader reader, KnownTerms shared) {
    this.context = reader.getContext();
    this.shared = shared.of(reader);
  }

  /** Where a term is in each leaf, and how frequent; in no articles if the index lacks it. */
  public TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = shared.get(term);
      if (states == null) {
        states = lookedUp(term);
        shared.put(term, states);
      }
      known.put(term, states);
    }
    return states;
  }

  private TermStates lookedUp(Term term) throws IOException {
    TermStates states = new TermStates(context);
    TermsEnum[] each = enums(term.field());
    for (int ord = 0; ord < each.length; ord++) {
      if (each[ord].seekExact(term.bytes())) {
        register(states, each[ord], ord);
      }
    }
    return states;
  }

  /**
   * The postings of a term in one leaf; empty if it has none there.
   *
   * @param reuse postings that nobody reads any more, whose memory may serve again
   */
  public Optional<PostingsEnum> postings(
      Term term, LeafReaderContext leaf, int flags, @Nullable PostingsEnum reuse)
      throws IOException {
    IOSupplier<TermState> state = states(term).get(leaf);
    if (state == null) {
      return Optional.empty();
    }
    TermsEnum each = enums(term.field())[leaf.ord];
    each.seekExact(term.bytes(), state.get());
    return Optional.of(each.postings(reuse, flags));
  }

  /** One for each leaf; whoever uses it leaves it anywhere. */
  TermsEnum[] enums(String field) throws IOException {
    TermsEnum[] each = enums.get(field);
    if (each == null) {
      List<LeafReaderContext> leaves = context.leaves();
      each = new TermsEnum[leaves.size()];
      for (LeafReaderContext leaf : leaves) {
        each[leaf.ord] = Terms.getTerms(leaf.reader(), field).iterator();
      }
      enums.put(field, each);
    }
    return each;
  }

  /** Spares the look-up of a term that was come across in every leaf that has it. */
  void know(Term term, TermStates states) {
    known.put(term, states);
  }

  /** Adds the term that stands first in one leaf. */
  static void register(TermStates states, TermsEnum at, int leaf) throws IOException {
    states.register(at.termState(), leaf, at.docFreq(), at.totalTermFreq());
  }

  TermStates none() {
    return new TermStates(context);
  }
}
