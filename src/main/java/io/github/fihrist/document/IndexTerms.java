// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one state of an index, each looked up once: a word is asked for by several parts of
 * the ranking, and by who looks for a likelier one. For one request and one thread.
 */
public final class IndexTerms {
  private static final String SPELLINGS = IndexField.text(View.EXACT);

  /** The most spellings of one word; texts have two or three. */
  private static final int MAX_SPELLINGS = 64;

  private final IndexReaderContext context;
  private final KnownTerms.OfReader shared;
  private final Map<Term, TermStates> known = new HashMap<>();
  private final Map<String, List<Spelling>> spellings = new HashMap<>();
  private final Map<String, TermsEnum[]> enums = new HashMap<>();

  /** One spelling of a word: its term in the field of spellings, and where that is. */
  public record Spelling(Term term, TermStates states) {

    /** The same in another field of spellings. */
    public Term in(String field) {
      return field.equals(term.field()) ? term : new Term(field, term.bytes());
    }

    /** The word as it is written. */
    public String written() {
      return SpelledTerm.written(term.bytes());
    }
  }

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
      states = shared.terms().get(term);
      if (states == null) {
        states = lookedUp(term);
        shared.terms().put(term, states);
      }
      known.put(term, states);
    }
    return states;
  }

  /** The same of a term that nobody asks for again. */
  public TermStates statesOnce(Term term) throws IOException {
    TermStates states = known.get(term);
    return states == null ? lookedUp(term) : states;
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

  /** All spellings of a word by its folded one; the spelling alone first, in term order. */
  public List<Spelling> spellings(String folded) throws IOException {
    List<Spelling> found = spellings.get(folded);
    if (found == null) {
      found = shared.spellings().get(folded);
      if (found == null) {
        found = lookedUp(folded);
        shared.spellings().put(folded, found);
      }
      for (Spelling each : found) {
        known.put(each.term(), each.states());
      }
      spellings.put(folded, found);
    }
    return found;
  }

  private List<Spelling> lookedUp(String folded) throws IOException {
    SortedMap<BytesRef, TermStates> found = new TreeMap<>();
    TermsEnum[] leaves = enums(SPELLINGS);
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      addSpellings(found, leaves[leaf], leaf, folded);
    }
    List<Spelling> first = new ArrayList<>();
    for (Map.Entry<BytesRef, TermStates> each : found.entrySet()) {
      if (first.size() < MAX_SPELLINGS) {
        first.add(new Spelling(new Term(SPELLINGS, each.getKey()), each.getValue()));
      }
    }
    return List.copyOf(first);
  }

  private void addSpellings(
      SortedMap<BytesRef, TermStates> found, TermsEnum each, int leaf, String folded)
      throws IOException {
    BytesRef plain = new BytesRef(folded);
    TermsEnum.SeekStatus status = each.seekCeil(plain);
    boolean more = status != TermsEnum.SeekStatus.END;
    if (status == TermsEnum.SeekStatus.FOUND) {
      add(found, each, leaf);
      more = each.next() != null;
    }
    BytesRef prefix = new BytesRef(folded + WordForms.SPELLING_SEPARATOR);
    // Of longer words, only those that go on in Latin letters or digits come before.
    if (more && each.term().compareTo(prefix) < 0) {
      more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    }
    for (int i = 0;
        more && i < MAX_SPELLINGS && StringHelper.startsWith(each.term(), prefix);
        i++) {
      add(found, each, leaf);
      more = each.next() != null;
    }
  }

  private void add(SortedMap<BytesRef, TermStates> found, TermsEnum at, int leaf)
      throws IOException {
    TermStates states = found.get(at.term());
    if (states == null) {
      states = new TermStates(context);
      found.put(BytesRef.deepCopyOf(at.term()), states);
    }
    register(states, at, leaf);
  }

  /** What is like a word without being one of its forms. */
  public AlikeTerms alike(WordForms word) throws IOException {
    AlikeTerms alike = shared.alike().get(word);
    if (alike == null) {
      alike = AlikeTerms.to(word, this);
      shared.alike().put(word, alike);
    }
    return alike;
  }

  /** Adds the term that stands first in one leaf. */
  private static void register(TermStates states, TermsEnum at, int leaf) throws IOException {
    states.register(at.termState(), leaf, at.docFreq(), at.totalTermFreq());
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
  private TermsEnum[] enums(String field) throws IOException {
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
}
